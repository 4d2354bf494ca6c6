using System.Globalization;
using Analytics.State.Review;
using Analytics.Transcripts;
using Analytics.Warehouse.Queries;
using CsvHelper;

namespace Analytics.Review.Files;

/// <summary>A line of a file of ratings whose values can be read; whether there is such an answer is not known yet.</summary>
internal sealed record RatingLine(long InterviewId, int ItemNo, string Criterion, double Score, string Rater)
{
    private const int MostOfAName = 100;

    private double? ScaleMin { get; init; }

    private double? ScaleMax { get; init; }

    private DateTime RatedAt { get; init; }

    private bool IsBlind { get; init; }

    private string RubricVersion { get; init; } = "";

    private ReviewPurpose Purpose { get; init; } = ReviewPurpose.Given;

    private double? Probability { get; init; }

    private long? Text { get; init; }

    private string Note { get; init; } = "";

    /// <summary>Reads the line the reader stands at; else says what is wrong with it.</summary>
    public static (RatingLine? Line, string? Reason) Of(CsvReader csv, TimeProvider clock)
    {
        string? reason = null;
        var line = new RatingLine(Value<long>("interview_id") ?? 0, Value<int>("item_no") ?? 0, Cell("criterion"), Value<double>("score") ?? double.NaN, Cell("rater"))
        {
            ScaleMin = Value<double>("scale_min"),
            ScaleMax = Value<double>("scale_max"),
            RatedAt = Moment() ?? clock.GetUtcNow().UtcDateTime,
            IsBlind = Choice("blind", "false", ("true", true), ("false", false)),
            RubricVersion = Cell("rubric_version"),
            Purpose = Choice("purpose", "given", [.. Enum.GetValues<ReviewPurpose>().Select(purpose => (SnakeCase.Of(purpose), purpose))]),
            Probability = Value<double>("probability"),
            Text = TextOf(),
            Note = Cell("note"),
        };
        foreach (var name in new[] { "interview_id", "item_no", "score" })
        {
            if (Cell(name).Length == 0) reason ??= $"{name} is empty.";
        }

        if (line.Criterion.Length == 0) reason ??= "criterion is empty.";
        if (line.Rater.Length is 0 or > MostOfAName) reason ??= $"rater needs 1 to {MostOfAName} characters.";
        if (line.RubricVersion.Length > Rubric.MostOfAVersion) reason ??= $"rubric_version has more than {Rubric.MostOfAVersion} characters.";
        if (line.Note.Length > RatingGiven.MostOfANote) reason ??= $"note has more than {RatingGiven.MostOfANote} characters.";
        if (line.Probability is { } p && !(p is > 0 and <= 1)) reason ??= "probability is above 0 and at most 1.";
        return (reason is null ? line : null, reason);

        string Cell(string name) => csv.TryGetField<string>(name, out var text) ? Unguarded(text?.Trim() ?? "") : "";

        T? Value<T>(string name) where T : struct, IParsable<T>
        {
            var text = Cell(name);
            if (text.Length == 0) return null;
            if (T.TryParse(text, CultureInfo.InvariantCulture, out var value) && !(value is double number && !double.IsFinite(number))) return value;
            reason ??= $"{name} is \"{Short(text)}\", which is no number.";
            return null;
        }

        T Choice<T>(string name, string usual, params (string Word, T Value)[] words)
        {
            var text = Cell(name) is { Length: > 0 } given ? given.ToLowerInvariant() : usual;
            foreach (var (word, value) in words)
            {
                if (word == text) return value;
            }

            reason ??= $"{name} is \"{Short(text)}\"; it is {string.Join(", ", words.Select(choice => choice.Word))}.";
            return words[0].Value;
        }

        DateTime? Moment()
        {
            var text = Cell("rated_at");
            if (text.Length == 0) return null;
            if (DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)) return at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));
            reason ??= $"rated_at is \"{Short(text)}\", which is no time such as 2026-09-07T10:30:00.";
            return null;
        }

        long? TextOf()
        {
            var text = Cell("text");
            if (text.Length == 0) return null;
            if (text[0] == 't' && long.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var hash)) return hash;
            reason ??= $"text is \"{Short(text)}\"; it is t and a number, as an export writes it, or empty for the text there is now.";
            return null;
        }
    }

    /// <summary>Whether it names another scale than the item has.</summary>
    public bool OtherScale(ReviewedItemRow item) => (ScaleMin is { } min && min != item.ScaleMin) || (ScaleMax is { } max && max != item.ScaleMax);

    /// <summary>As it is kept. It is of the text it names, of today's where it names none.</summary>
    public RatingGiven Of(ReviewedAnswer answer) => new(null, Text is { } text ? answer with { Dialogue = text } : answer, Score, Rater, Note, RatedAt, IsBlind, RubricVersion, Purpose, Probability);

    // What was written lest a spreadsheet take it for a formula.
    private static string Unguarded(string text) => text.Length > 1 && text[0] == '\'' && FormulaGuard.Guard(text[1..]) == text ? text[1..] : text;

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
