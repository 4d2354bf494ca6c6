using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Analytics.Transcripts;
using Dapper;

namespace Analytics.State.Audit;

/// <summary>
/// The audit log of this installation. Entries are only ever added, by any number of threads and processes, and bound to each other by their hashes.
/// Every member may throw <see cref="StateUnavailableException"/>.
/// </summary>
public sealed class AuditLog(StateFile file, TimeProvider clock)
{
    /// <summary>How long entries are kept at least.</summary>
    public static readonly TimeSpan KeptAtLeast = TimeSpan.FromDays(184);

    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const string Columns = "select sequence, at, actor, action, subject, details, hash from audit_entry";
    private const string Matching = """
         where (@action is null or action = @action) and (@actor is null or actor = @actor) and (@subject is null or subject = @subject)
            and (@from is null or at >= @from) and (@to is null or at < @to) and (@before is null or sequence < @before)
        order by sequence desc limit @most
        """;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Adds an entry; it is on disk when this returns.</summary>
    /// <param name="action">What was done.</param>
    /// <param name="actor">Who did it, see <see cref="AuditEntry.Actor"/>.</param>
    /// <param name="subject">Whom or what it was about; candidates and interviews as <see cref="Secrets.Pseudonyms"/> names them; null for nobody in particular.</param>
    /// <param name="details">More of it: no text of a transcript, no candidate's name. Of one name the last counts.</param>
    public AuditHead Append(AuditAction action, string actor, string? subject = null, params IReadOnlyList<(string Name, string Value)> details)
    {
        ArgumentException.ThrowIfNullOrEmpty(actor);
        return file.Change(connection => Append(connection, action, actor, subject, details));
    }

    /// <summary>Entries, the latest first.</summary>
    public IReadOnlyList<AuditEntry> Read(AuditQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return file.Ask(connection => Rows(connection, Columns + Matching, new
        {
            action = question.Action is { } action ? SnakeCase.Of(action) : null,
            actor = question.Actor,
            subject = question.Subject,
            from = question.From is { } from ? Text(from) : null,
            to = question.To is { } to ? Text(to) : null,
            before = question.Before,
            most = question.Most,
        }).Select(Shown).ToList());
    }

    /// <summary>Hands over every entry, the oldest first, as they are read.</summary>
    public void ForEach(Action<AuditEntry> read) => file.Ask(connection =>
    {
        foreach (var entry in Rows(connection, $"{Columns} order by sequence")) read(Shown(entry));
        return true;
    });

    /// <summary>Everybody who stands in it as the one who did something, by name.</summary>
    public IReadOnlyList<string> Actors() => file.Ask(connection => connection.Query<string>("select distinct actor from audit_entry order by actor").ToList());

    /// <summary>Where it stands.</summary>
    public AuditHead Head() => file.Ask(connection =>
    {
        var (sequence, hash) = Last(connection);
        return new AuditHead(sequence, AuditChain.Hex(hash));
    });

    /// <summary>Examines all of it.</summary>
    /// <param name="anchors">Heads that were written down elsewhere: entries that must still be there, with those hashes.</param>
    public AuditVerification Verify(params IReadOnlyList<AuditHead> anchors) => file.AskWhole(connection =>
    {
        var examination = new AuditExamination(LastCheckpoint(connection), anchors);
        foreach (var entry in Rows(connection, $"{Columns} order by sequence")) examination.Meet(entry);
        return examination.End(connection.ExecuteScalar<long?>(file.AuditGiven) ?? 0);
    });

    /// <summary>
    /// Removes the oldest entries. Their last hash stays in a checkpoint, which an entry of its own tells of, so that what is left can still be verified.
    /// </summary>
    /// <param name="before">Entries older than this (UTC) go; never those of the last <see cref="KeptAtLeast"/>.</param>
    /// <param name="actor">Who does it.</param>
    /// <returns>How many went.</returns>
    public int Trim(DateTime before, string actor) => file.Change(connection =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var end = Text(before < now - KeptAtLeast ? before : now - KeptAtLeast);
        var kept = connection.ExecuteScalar<long?>("select min(sequence) from audit_entry where at >= @end", new { end }) ?? long.MaxValue;
        if (Rows(connection, $"{Columns} where sequence < @kept order by sequence desc limit 1", new { kept }).FirstOrDefault() is not { } last) return 0;

        connection.Execute("insert into audit_checkpoint values (@Sequence, @Hash, @now)", new { last.Sequence, last.Hash, now = Text(now) });
        var removed = connection.Execute("delete from audit_entry where sequence <= @Sequence", last);
        Append(connection, AuditAction.AuditTrimmed, actor, null, AuditCheckpoint.DetailsOf(last, removed));
        return removed;
    });

    private AuditHead Append(DbConnection connection, AuditAction action, string actor, string? subject, IReadOnlyList<(string Name, string Value)> details)
    {
        var (last, previous) = Last(connection);
        var named = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in details) named[name] = value;
        var entry = new KeptEntry(last + 1, Text(clock.GetUtcNow().UtcDateTime), actor, SnakeCase.Of(action), subject ?? "", JsonSerializer.Serialize(named, Json), []);
        entry = entry with { Hash = AuditChain.Next(previous, entry) };
        connection.Execute("insert into audit_entry values (@Sequence, @At, @Actor, @Action, @Subject, @Details, @Hash)", entry);
        return new AuditHead(entry.Sequence, AuditChain.Hex(entry.Hash));
    }

    // Numbers follow what was ever given out, so that entries taken off the end leave a gap behind them.
    private (long Sequence, byte[] Hash) Last(DbConnection connection)
    {
        var given = connection.ExecuteScalar<long?>(file.AuditGiven) ?? 0;
        var last = connection.QueryFirstOrDefault<byte[]>("select hash from audit_entry order by sequence desc limit 1");
        return (given, last ?? LastCheckpoint(connection)?.Hash ?? AuditChain.Beginning);
    }

    private static AuditCheckpoint? LastCheckpoint(DbConnection connection)
    {
        using var row = connection.ExecuteReader("select sequence, hash from audit_checkpoint order by sequence desc limit 1");
        return row.Read() ? new AuditCheckpoint(row.GetInt64(0), (byte[])row.GetValue(1)) : null;
    }

    private static IEnumerable<KeptEntry> Rows(DbConnection connection, string sql, object? parameters = null)
    {
        using var rows = connection.ExecuteReader(sql, parameters);
        while (rows.Read()) yield return new KeptEntry(rows.GetInt64(0), rows.GetString(1), rows.GetString(2), rows.GetString(3), rows.GetString(4), rows.GetString(5), (byte[])rows.GetValue(6));
    }

    // What somebody changed past the program is still shown, as far as it can be: verifying says what is wrong with it.
    private static AuditEntry Shown(KeptEntry entry) => new(
        entry.Sequence, DateTime.TryParseExact(entry.At, Format, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var at) ? at : DateTime.UnixEpoch,
        entry.Actor, SnakeCase.TryParse<AuditAction>(entry.Action, out var action) ? action : default, entry.Subject, DetailsOf(entry.Details), AuditChain.Hex(entry.Hash));

    internal static IReadOnlyDictionary<string, string> DetailsOf(string details)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(details) ?? [];
        }
        catch (JsonException)
        {
            return new Dictionary<string, string> { ["unreadable"] = details };
        }
    }

    private static string Text(DateTime utc) => utc.ToString(Format, CultureInfo.InvariantCulture);
}
