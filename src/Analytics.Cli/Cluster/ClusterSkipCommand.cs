using System.CommandLine;
using System.Globalization;
using Analytics.Cluster.Catalogue;

namespace Analytics.Cli.Cluster;

/// <summary><c>analytics cluster skip POSITION</c>: lets the log go on past a batch that cannot be read.</summary>
internal sealed class ClusterSkipCommand : Command
{
    private const int MostListed = 50;

    private readonly Shell _shell;
    private readonly ClusterPlace _place;
    private readonly Argument<long> _position = new("POSITION") { Description = "The batch, as analytics cluster status names it" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Say which files would be skipped, and change nothing" };
    private readonly Option<bool> _json = new("--json") { Description = "Write it as JSON" };

    public ClusterSkipCommand(Shell shell, ClusterPlace place)
        : base("skip", "Let the log go on past a batch whose reading fails again and again. Its files are not loaded until they change, or until analytics cluster retry.")
    {
        (_shell, _place) = (shell, place);
        foreach (var symbol in new Option[] { _dryRun, _json }) Add(symbol);
        Add(_position);
        SetAction(RunAsync);
    }

    private Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken) => _place.RunAsync(line, (catalogue, _) =>
    {
        var position = line.GetRequiredValue(_position);
        var isDryRun = line.GetValue(_dryRun);
        var unread = catalogue.Unread(position) ?? throw new CommandFailure(string.Create(CultureInfo.InvariantCulture, $"No batch {position:N0} waits: there is none, or it is published. analytics cluster status names those that do."));
        if (unread.Fault is null && unread.Waits.TotalSeconds < ClusterStatusCommand.LongestWaitSeconds)
            throw new CommandFailure(string.Create(CultureInfo.InvariantCulture, $"Batch {position:N0} has not failed and was asked for {unread.Waits.TotalSeconds:N0} s ago; it is read when its turn comes. It can be skipped once reading it failed, or when it waits for {ClusterStatusCommand.LongestWaitSeconds:N0} s."));
        if (!isDryRun) unread = catalogue.Skip(position) ?? throw new CommandFailure(string.Create(CultureInfo.InvariantCulture, $"Batch {position:N0} was published meanwhile; nothing is skipped."));
        if (line.GetValue(_json)) _shell.Out.WriteLine(JsonText.Of(new { unread.Position, IsSkipped = !isDryRun, Files = unread.Paths, unread.Fault }));
        else Write(unread, isDryRun);
        return Task.FromResult(ExitCode.Done);
    });

    private void Write(UnreadBatch unread, bool isDryRun)
    {
        _shell.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Batch {unread.Position:N0} of {unread.Paths.Count:N0} files {(isDryRun ? "would be" : "is")} skipped{(unread.Fault is { } fault ? $"; it failed: {Printable.OneLine(fault)}" : "")}"));
        foreach (var path in unread.Paths.Take(MostListed)) _shell.Out.WriteLine("  " + Printable.OneLine(path));
        if (unread.Paths.Count > MostListed) _shell.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  and {unread.Paths.Count - MostListed:N0} more (--json names all)"));
        _shell.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"They are read when they change, or after: analytics cluster retry {unread.Position}"));
    }
}
