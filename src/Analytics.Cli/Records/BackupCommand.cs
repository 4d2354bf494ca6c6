using System.CommandLine;
using Analytics.State.Backups;

namespace Analytics.Cli.Records;

/// <summary><c>analytics backup FILE</c>: warehouse, state and index in one file; <c>--list</c> names those that were made.</summary>
internal sealed class BackupCommand : Command
{
    private readonly RecordsOptions _records;
    private readonly Argument<string?> _file = new("FILE") { Description = "The file to write; it must not be there", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _list = new("--list") { Description = "List the backups that were made, whether a portal runs or not" };

    public BackupCommand(RecordsOptions records) : base("backup", "Write warehouse, state and index of words into one file, and open it to see that it is whole.")
    {
        _records = records;
        Add(_file);
        foreach (var option in new Option[] { _list, records.State, records.Json }) Add(option);
        SetAction(RunAsync);
    }

    private Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        if (line.GetValue(_list)) return Task.FromResult(List(line));
        var path = _records.Shell.FullPath(line.GetValue(_file) ?? throw new CommandFailure("Name the file to write, or give --list."));
        return _records.WithRecordsAsync(line, "make the backup on its page /admin/backup", async records =>
        {
            var manifest = await records.Backup.MakeAsync(path, RecordsOptions.Actor, cancellationToken);
            if (line.GetValue(_records.Json)) _records.Write(JsonText.Of(new { File = path, manifest.MadeAt, manifest.WarehouseVersion, manifest.Interviews, manifest.Audit, manifest.Parts }));
            else _records.Write($"{path}: {RecordsOptions.Number(manifest.Interviews)} interviews at version {RecordsOptions.Number(manifest.WarehouseVersion)}, {RecordsOptions.Number(new FileInfo(path).Length)} bytes, read back and whole.");
            return ExitCode.Done;
        });
    }

    private int List(ParseResult line) => _records.WithState(line, state =>
    {
        var made = state.IsThere ? new BackupList(state, TimeProvider.System).Read() : [];
        if (line.GetValue(_records.Json)) _records.Write(JsonText.Of(made));
        else foreach (var backup in made) _records.Write($"{backup.MadeAt:yyyy-MM-dd HH:mm} UTC  {RecordsOptions.Number(backup.SizeBytes),15} bytes  {backup.Fate.ToString().ToLowerInvariant(),-9}  {backup.Path}");
        return ExitCode.Done;
    });
}
