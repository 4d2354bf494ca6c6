using System.CommandLine;
using System.Globalization;

namespace Analytics.Cli.Cluster;

/// <summary><c>analytics cluster retry POSITION</c>: has the files of a batch read that was skipped.</summary>
internal sealed class ClusterRetryCommand : Command
{
    private readonly Shell _shell;
    private readonly ClusterPlace _place;
    private readonly Argument<long> _position = new("POSITION") { Description = "A batch that was skipped, as analytics cluster status names it" };
    private readonly Option<bool> _json = new("--json") { Description = "Write it as JSON" };

    public ClusterRetryCommand(Shell shell, ClusterPlace place) : base("retry", "Have the files of a batch that was skipped read again, as new ones at the end of the log.")
    {
        (_shell, _place) = (shell, place);
        Add(_position);
        Add(_json);
        SetAction(RunAsync);
    }

    private Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken) => _place.RunAsync(line, (catalogue, _) =>
    {
        var position = line.GetRequiredValue(_position);
        var files = catalogue.ReadSkipped(position);
        if (files == 0) throw new CommandFailure(string.Create(CultureInfo.InvariantCulture, $"No files of a skipped batch {position:N0} are left to be read: it was not skipped, or all of them were asked for since."));
        if (line.GetValue(_json)) _shell.Out.WriteLine(JsonText.Of(new { Position = position, Files = files }));
        else _shell.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files:N0} files of batch {position:N0} are asked for again at the next look at the inbox."));
        return Task.FromResult(ExitCode.Done);
    });
}
