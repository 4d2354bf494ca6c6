using System.CommandLine;
using Analytics.Retention.Erasure;

namespace Analytics.Cli.Records;

/// <summary><c>analytics retention</c>: erases what is older than it may be.</summary>
internal sealed class RetentionCommand : Command
{
    private readonly RecordsOptions _records;
    private readonly Option<string> _olderThan = new("--older-than") { Description = "How old interviews may be, in days: 180d", Required = true, HelpName = "DAYS" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Say what would go, and change nothing" };
    private readonly Option<bool> _deleteFiles = new("--delete-files") { Description = "Delete the files they were read from as well" };

    public RetentionCommand(RecordsOptions records) : base("retention", "Erase interviews that are older than they may be; those of candidates under legal hold stay.")
    {
        _records = records;
        foreach (var option in new Option[] { _olderThan, _dryRun, _deleteFiles, records.OnBackups, records.State, records.Json }) Add(option);
        SetAction(RunAsync);
    }

    private Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var order = ErasureOrder.ByAge(RecordsOptions.DaysOf(line.GetRequiredValue(_olderThan)), line.GetValue(_deleteFiles), RecordsOptions.Actor, TimeProvider.System);
        return _records.WithOwnRecordsAsync(line, "set Retention:OlderThanDays, or use its page /admin/retention", async records =>
        {
            // Nothing that old is no failure of a command that runs every night.
            if (!records.Erasure.Preview(order).Found.IsEmpty) return await ErasureText.DoAsync(_records, records, order, line.GetValue(_dryRun), line.GetValue(_records.Json), cancellationToken);
            _records.Write(line.GetValue(_records.Json) ? JsonText.Of(new { Interviews = 0 }) : "No interview is that old: nothing to erase.");
            return ExitCode.Done;
        });
    }
}
