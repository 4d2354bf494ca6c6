using System.CommandLine;
using Analytics.Retention.Erasure;

namespace Analytics.Cli.Records;

/// <summary><c>analytics erase</c>: a candidate, from everything that is kept.</summary>
internal sealed class EraseCommand : Command
{
    private readonly RecordsOptions _records;
    private readonly Option<string> _candidate = new("--candidate") { Description = "The candidate's code, name, or both: C017, \"Ada Byron\", \"C017 Ada Byron\"", Required = true, HelpName = "WHO" };
    private readonly Option<string?> _run = new("--run") { Description = "Only what is of this run; the candidate may then come again in others", HelpName = "ID" };
    private readonly Option<bool> _everyone = new("--everyone") { Description = "All whom that code or name stands for, where that is more than one person" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Say what would go, and change nothing" };
    private readonly Option<bool> _deleteFiles = new("--delete-files") { Description = "Delete the files they were read from as well" };

    public EraseCommand(RecordsOptions records) : base("erase", "Erase a candidate: text, names and rows, also from the bytes of the files, and refuse them when they come again.")
    {
        _records = records;
        foreach (var option in new Option[] { _candidate, _run, _everyone, _dryRun, _deleteFiles, records.OnBackups, records.State, records.Json }) Add(option);
        SetAction(RunAsync);
    }

    private Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var order = new ErasureOrder(
            line.GetRequiredValue(_candidate), line.GetValue(_run), StartedBefore: null, line.GetValue(_everyone), line.GetValue(_deleteFiles), RecordsOptions.Actor);
        return _records.WithOwnRecordsAsync(line, "erase on its page /admin/erasure", records => ErasureText.DoAsync(_records, records, order, line.GetValue(_dryRun), line.GetValue(_records.Json), cancellationToken));
    }
}
