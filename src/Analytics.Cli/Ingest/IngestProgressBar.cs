using Analytics.Warehouse.Loading;
using Spectre.Console;

namespace Analytics.Cli.Ingest;

/// <summary>How far an ingest is, as a bar on standard error when somebody watches it there; it always remembers the last word.</summary>
internal sealed class IngestProgressBar(Shell shell) : IProgress<IngestProgress>
{
    private ProgressTask? _bar;

    public IngestProgress? Last { get; private set; }

    public Task<IngestSummary> ShowAsync(Func<IProgress<IngestProgress>, Task<IngestSummary>> work) =>
        TerminalProgress.ShowAsync(shell, "Loading transcripts", task =>
        {
            _bar = task;
            return work(this);
        });

    public void Report(IngestProgress value)
    {
        Last = value;
        if (_bar is null) return;
        _bar.MaxValue = Math.Max(1, value.Total);
        _bar.Value = value.Done;
    }
}
