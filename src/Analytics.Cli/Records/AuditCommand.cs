using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Analytics.State;
using Analytics.State.Audit;
using Analytics.Transcripts;

namespace Analytics.Cli.Records;

/// <summary><c>analytics audit verify|export|trim</c>: whether the log is as it was written, what stands in it, and an end to what is old, whether a portal runs or not.</summary>
internal sealed class AuditCommand : Command
{
    private static readonly JsonSerializerOptions Line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly RecordsOptions _records;
    private readonly Option<string[]> _anchor = new("--anchor") { Description = "A head that was written down before, NUMBER:HASH; can be given several times", HelpName = "HEAD" };

    private readonly Option<string> _olderThan = new("--older-than") { Description = "How old entries may be, in days: 400d", Required = true, HelpName = "DAYS" };

    public AuditCommand(RecordsOptions records) : base("audit", "The audit log: verify it, export it, remove what is old.")
    {
        _records = records;
        Add(HoldCommand.Sub("verify", "Say whether the log is as it was written, and where it stands. Ends with 2 when it is not.", [_anchor, records.State, records.Json], Verify));
        Add(HoldCommand.Sub("trim", $"Remove entries that are older; at least {AuditLog.KeptAtLeast.Days} days are kept, and what is left can still be verified.", [_olderThan, records.State], Trim));
        Add(HoldCommand.Sub("export", "Write every entry, the oldest first: one JSON object a line with --json, else CSV.", [records.State, records.Json], Export));
    }

    private int Verify(ParseResult line)
    {
        var anchors = (line.GetValue(_anchor) ?? []).Select(text => AuditHead.Parse(text)
            ?? throw new CommandFailure($"--anchor \"{Printable.OneLine(text)}\" is no head of an audit log, NUMBER:HASH as analytics audit verify prints it.")).ToList();
        var found = _records.WithState(line, state => new AuditLog(Existing(state), TimeProvider.System).Verify(anchors));
        if (line.GetValue(_records.Json)) _records.Write(JsonText.Of(new { Whole = found.IsWhole, found.Entries, found.First, Head = found.Head.ToString(), found.Faults }));
        else Write(found);
        return found.IsWhole ? ExitCode.Done : ExitCode.DoneWithReservations;
    }

    private void Write(AuditVerification found)
    {
        _records.Write(found.IsWhole ? $"The audit log is as it was written: {RecordsOptions.Number(found.Entries)} entries{(found.First > 1 ? $", from number {RecordsOptions.Number(found.First)} on" : "")}." : "The audit log is not as it was written:");
        foreach (var fault in found.Faults) _records.Write("  " + fault.Sentence);
        _records.Write($"Head: {found.Head}");
        if (found.IsWhole) _records.Write("Keep the head elsewhere: with --anchor it shows later whether the log was shortened or written anew.");
    }

    private int Trim(ParseResult line) => _records.WithState(line, state =>
    {
        var days = RecordsOptions.DaysOf(line.GetRequiredValue(_olderThan));
        var removed = new AuditLog(Existing(state), TimeProvider.System).Trim(DateTime.UtcNow.AddDays(-days), RecordsOptions.Actor);
        _records.Write($"{RecordsOptions.Number(removed)} entries were removed; a checkpoint carries their last hash on.");
        return ExitCode.Done;
    });

    private int Export(ParseResult line) => _records.WithState(line, state =>
    {
        var isJson = line.GetValue(_records.Json);
        if (!isJson) _records.Write(AuditCsv.Header);
        new AuditLog(Existing(state), TimeProvider.System).ForEach(entry => _records.Write(isJson ? Json(entry) : AuditCsv.Line(entry)));
        return ExitCode.Done;
    });

    private static string Json(AuditEntry entry) => JsonSerializer.Serialize(
        new Dictionary<string, object>
        {
            ["sequence"] = entry.Sequence,
            ["at"] = entry.At.ToString("O", CultureInfo.InvariantCulture),
            ["actor"] = entry.Actor,
            ["action"] = SnakeCase.Of(entry.Action),
            ["subject"] = entry.Subject,
            ["details"] = entry.Details,
            ["hash"] = entry.Hash,
        },
        Line);

    private static StateFile Existing(StateFile state) => state.IsThere ? state : throw new CommandFailure($"There is no state file {state.Path}, and so no audit log. Name another with --state.");
}
