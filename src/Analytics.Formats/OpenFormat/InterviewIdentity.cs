using System.Globalization;
using System.Text.Json;
using Analytics.Transcripts;

namespace Analytics.Formats.OpenFormat;

/// <summary>
/// What tells one interview from another, read off its object without reading the rest: listing needs it of every line before any is checked.
/// Members of another kind than they should be count as absent here; checking tells of them.
/// </summary>
/// <param name="Id">Its id within the run; null where it has none.</param>
/// <param name="Candidate">The candidate's code, else the name; null where it has neither.</param>
/// <param name="StartedAt">When it started, UTC; null where it does not say.</param>
/// <param name="Run">The run it names; null where it names none.</param>
public sealed record InterviewIdentity(string? Id, string? Candidate, DateTime? StartedAt, NamedRun? Run)
{
    private const int LongestKey = 300;

    /// <summary>What it is told by within its run: its id, else the candidate and the start; null where it has neither.</summary>
    public string? Key => Id is { } id ? Fit(id)
        : Candidate is not { } candidate ? null
        : StartedAt is { } start ? Fit(string.Create(CultureInfo.InvariantCulture, $"{candidate} {start:yyyyMMdd'T'HHmmss'Z'}"))
        : Fit(candidate);

    /// <summary>Reads one.</summary>
    /// <param name="json">The object, UTF-8.</param>
    /// <returns>What it says; null for what is no JSON object.</returns>
    public static InterviewIdentity? Of(ReadOnlySpan<byte> json)
    {
        try
        {
            return Read(json);
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // Text that is not UTF-8, or half of a character.
            return null;
        }
    }

    private static InterviewIdentity? Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return null;
        string? id = null;
        var (candidate, run, home) = (new Strings(), new Strings(), new Strings());
        DateTime? startedAt = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "id": id = StringOf(ref reader); break;
                case "started_at": startedAt = TimeOf(StringOf(ref reader)); break;
                case "candidate": candidate = Strings.Of(ref reader); break;
                case "run": run = Strings.Of(ref reader); break;
                case "home": home = Strings.Of(ref reader); break;
                default: reader.Skip(); break;
            }
        }

        // Something behind the object's end is no part of it.
        while (reader.Read())
        {
        }

        return new InterviewIdentity(Something(id), Something(candidate["code"]) ?? Something(candidate["name"]), startedAt, RunOf(run, home));
    }

    private static NamedRun? RunOf(Strings run, Strings home) => Something(run["id"]) is not { } id ? null
        : new NamedRun(id, TimeOf(run["started_at"]), Something(run["evaluator"]), Something(home["folder"]), home["date_source"], !home.IsEmpty);

    private static DateTime? TimeOf(string? text) => JsonMembers.TryTime(text, out var time) ? time : null;

    private static string? Something(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string? StringOf(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String) return reader.GetString();
        reader.Skip();
        return null;
    }

    // Shown as a file's name is: of one line, and not without end.
    private static string Fit(string key) => key.Length <= LongestKey && !key.Any(char.IsControl) ? key : ShownName.Of(key);

    /// <summary>The members of an object that are text.</summary>
    private readonly struct Strings()
    {
        private readonly Dictionary<string, string> _members = new(StringComparer.Ordinal);

        public string? this[string name] => _members?.GetValueOrDefault(name);

        public bool IsEmpty => _members is not { Count: > 0 };

        public static Strings Of(ref Utf8JsonReader reader)
        {
            var strings = new Strings();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                return strings;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                if (StringOf(ref reader) is { } text) strings._members[name] = text;
            }

            return strings;
        }
    }
}

/// <summary>The run an object names.</summary>
/// <param name="Id">Its id.</param>
/// <param name="StartedAt">When it started, UTC; null where it does not say.</param>
/// <param name="Evaluator">Who evaluated; null where it does not say.</param>
/// <param name="Folder">Of a converted home file, the name of its run's folder.</param>
/// <param name="DateSource">Of a converted home file, where the date came from.</param>
/// <param name="IsHome">Whether it was converted from a home file.</param>
public sealed record NamedRun(string Id, DateTime? StartedAt, string? Evaluator, string? Folder, string? DateSource, bool IsHome);
