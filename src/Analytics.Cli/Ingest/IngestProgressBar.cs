using System.Globalization;
using Analytics.Warehouse.Loading;
using Spectre.Console;

namespace Analytics.Cli.Ingest;

/// <summary>How far an ingest is, as a bar on standard error when somebody watches it there; it always remembers the last word.</summary>
internal sealed class IngestProgressBar(Shell shell, IReadOnlyList<string> paths) : IProgress<IngestProgress>
{
    /// <param name="shell">Where it is shown.</param>
    /// <param name="expected">How many there will be.</param>
    public IngestProgressBar(Shell shell, int expected) : this(shell, []) => _counted = expected;

    private ProgressTask? _bar;
    private int _counted;

    public IngestProgress? Last { get; private set; }

    public Task<IngestSummary> ShowAsync(Func<IProgress<IngestProgress>, Task<IngestSummary>> work) =>
        TerminalProgress.ShowAsync(shell, "Loading transcripts", bar =>
        {
            if (bar is not null) Count(bar);
            return work(this);
        });

    public void Report(IngestProgress value)
    {
        Last = value;
        if (_bar is null) return;
        _bar.MaxValue = Math.Max(1, Math.Max(_counted, value.Total));
        _bar.Value = value.Done;
        _bar.Description = string.Create(CultureInfo.InvariantCulture, $"{value.Done:N0} transcripts");
    }

    // The ingest lists as it goes, so that its total grows and a bar of it would jump back and forth. What an archive holds is not known before.
    private void Count(ProgressTask bar)
    {
        _bar = bar;
        var anywhere = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MatchCasing = MatchCasing.CaseInsensitive };
        _counted += paths.Where(Directory.Exists).Sum(folder => Directory.EnumerateFiles(folder, "*.txt", anywhere).Count());
        bar.IsIndeterminate = paths.Any(IsArchive);
    }

    private static bool IsArchive(string path) => File.Exists(path) && !path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);
}
