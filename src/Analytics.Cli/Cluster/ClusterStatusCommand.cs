using System.CommandLine;
using System.Globalization;
using Analytics.Cluster.Catalogue;

namespace Analytics.Cli.Cluster;

/// <summary><c>analytics cluster status</c>: what waits, who reads, what is stored. Ends with 2 when a batch failed or waits too long.</summary>
internal sealed class ClusterStatusCommand : Command
{
    /// <summary>From when on a batch that waits is worth a look.</summary>
    public const int LongestWaitSeconds = 600;

    private readonly Shell _shell;
    private readonly ClusterPlace _place;
    private readonly Option<bool> _json = new("--json") { Description = "Write it as JSON" };

    public ClusterStatusCommand(Shell shell, ClusterPlace place)
        : base("status", "Say how the cluster stands: batches that wait, readers and how far they are, what is stored. Ends with 2 when a batch failed, or waits for longer than ten minutes.")
    {
        (_shell, _place) = (shell, place);
        Add(_json);
        SetAction(RunAsync);
    }

    private Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken) => _place.RunAsync(line, (catalogue, _) =>
    {
        var status = catalogue.Status();
        if (line.GetValue(_json)) _shell.Out.WriteLine(JsonText.Of(status));
        else Write(status);
        return Task.FromResult(status.Waiting.Any(batch => batch.Fault is not null || batch.Seconds > LongestWaitSeconds) ? ExitCode.DoneWithReservations : ExitCode.Done);
    });

    private void Write(ClusterStatus status)
    {
        Line($"{status.Published,12:N0} entries are published, of {status.Last:N0}");
        Line($"{status.WaitingCount,12:N0} batches wait or are being read");
        foreach (var batch in status.Waiting)
            Line($"{batch.Position,16:N0} {batch.Files:N0} files for {batch.Seconds:N0} s{(batch.Worker is { } worker ? $", taken by {worker}" : "")}{(batch.Fault is { } fault ? $": {Printable.OneLine(fault)}" : "")}");
        if (status.HeldUp is { } held)
            Line($"{held.Entries,12:N0} published entries wait behind batch {held.Position:N0}, which is not: {(held.Fault is { } why ? Printable.OneLine(why) : $"it was asked for {held.Waits.TotalSeconds.ToString("N0", CultureInfo.InvariantCulture)} s ago")}; see analytics cluster skip");
        foreach (var skipped in status.Skipped)
            Line($"{skipped.Files,12:N0} files of batch {skipped.Position:N0} were skipped{(skipped.Fault is { } fault ? $": {Printable.OneLine(fault)}" : "")}");
        Line($"{status.Stored.Segments,12:N0} segments; {status.Stored.Files:N0} files of {status.Stored.Bytes:N0} bytes in all; the checkpoint holds everything up to entry {status.Stored.Checkpoint:N0}");
        Line($"{status.Readers.Count,12:N0} readers");
        foreach (var reader in status.Readers) Line($"{reader.Position,16:N0} {Printable.OneLine(reader.Name)}, seen {reader.Seconds:N0} s ago, {status.Published - reader.Position:N0} entries behind");
        if (status.Erasure is { } erasure) Line($"{erasure.Position,12:N0} is the entry of the last erasure: {Standing(erasure)}");
    }

    private static string Standing(ErasureStanding erasure) => erasure is { ReadersBefore: 0, IsStored: false } ? "nothing of it is left"
        : string.Create(CultureInfo.InvariantCulture, $"{erasure.ReadersBefore:N0} readers have not come to it, and segments {(erasure.IsStored ? "hold its words until the next analytics cluster compact" : "hold nothing of it")}");

    private void Line(FormattableString text) => _shell.Out.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
