using System.CommandLine;
using Analytics.Cli.Cluster;
using Analytics.Cli.Mappings;
using Analytics.Formats;
using Analytics.State;
using Analytics.State.Erasure;
using Analytics.State.Review;
using Analytics.State.Secrets;
using Analytics.Warehouse;
using Analytics.Warehouse.Loading;

namespace Analytics.Cli.Ingest;

/// <summary><c>analytics ingest PATH...</c>: transcripts into the warehouse.</summary>
internal sealed class IngestCommand : Command
{
    private const string FolderPrefix = "transcripts_";
    private readonly Shell _shell;
    private readonly SharedOptions _shared;
    private readonly MappingsOption _mappings;

    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Transcript files (.txt, .jsonl, .json, .vtt, .srt), folders of them, .zip, .tar.gz or .tgz archives",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _run = new("--run")
    {
        Description = "The run of files whose folder is not called transcripts_<run> [default: the files' last write time]",
        HelpName = "ID",
    };

    private readonly Option<string?> _startedAt = new("--started-at")
    {
        Description = "When that run started, as 2026-09-07 or 2026-09-07T09:00:00",
        HelpName = "TIME",
    };

    private readonly Option<string?> _evaluator = new("--evaluator")
    {
        Description = "Who or what evaluated [default: what run.json beside the files says, else \"unnamed\"]",
        HelpName = "NAME",
    };

    private readonly Option<string?> _state = new("--state")
    {
        Description = "The state file, which knows what was erased [default: beside the warehouse]",
        HelpName = "FILE",
    };

    private readonly Option<string[]> _recommendations = RecommendationOption.New();

    private readonly Option<bool> _json = new("--json") { Description = "Write the summary as JSON" };

    public IngestCommand(Shell shell, SharedOptions shared) : base("ingest", "Load interview transcripts into the warehouse.")
    {
        (_shell, _shared, _mappings) = (shell, shared, new(shell));
        Add(_paths);
        Add(_run);
        Add(_startedAt);
        Add(_evaluator);
        Add(_recommendations);
        Add(_state);
        Add(_mappings.Folder);
        Add(_json);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var request = new IngestRequest(
            [.. line.GetRequiredValue(_paths).Select(_shell.FullPath)],
            RunOf(line.GetValue(_run)),
            StartTime.Parse(line.GetValue(_startedAt), "--started-at"),
            line.GetValue(_evaluator));
        var file = _shared.WarehouseFile(line);

        var limits = new IngestLimits { Recommendations = RecommendationOption.Read(line.GetValue(_recommendations)) };

        // Before the warehouse is opened: a mistyped path must not leave an empty one behind.
        IngestPipeline.Check(request);
        var formats = _mappings.Formats(line);
        using var warehouse = WarehouseDatabase.Open(file);
        FollowedWarehouse.Refuse(warehouse, "put the files into its inbox, or upload them at a portal");
        using var state = StatePlace.Open(line.GetValue(_state), line.GetValue(_state) is { } given ? _shell.FullPath(given) : StateFile.Beside(file));
        warehouse.Erased = new Erasures(state, new Pseudonyms(state), TimeProvider.System);
        var summary = await IngestAsync(warehouse, formats, request, limits, cancellationToken);
        // A warehouse made anew knows nothing of what people rated.
        if (state.IsThere) await new RatingMirror(warehouse, new Ratings(state), TimeProvider.System).RefreshAsync(cancellationToken);
        if (line.GetValue(_json)) IngestJson.Write(summary, _shell.Out);
        else IngestText.Write(summary, file, _shell.Out);
        return summary.Quarantined.Count > 0 ? ExitCode.DoneWithReservations : ExitCode.Done;
    }

    private async Task<IngestSummary> IngestAsync(WarehouseDatabase warehouse, InterviewFormats formats, IngestRequest request, IngestLimits limits, CancellationToken cancellationToken)
    {
        var before = warehouse.Version;
        var pipeline = new IngestPipeline(warehouse, limits, TimeProvider.System) { Formats = formats };
        var progress = new IngestProgressBar(_shell, request.Paths);
        try
        {
            return await progress.ShowAsync(shown => pipeline.IngestAsync(request, shown, cancellationToken));
        }
        catch (OperationCanceledException stop)
        {
            throw new CommandFailure(Stopped(progress.Last, warehouse.Version > before), stop);
        }
    }

    private static string Stopped(IngestProgress? last, bool changed) => last is not null && changed
        ? $"Stopped: {last.Loaded} new and {last.Replaced} changed interviews are in the warehouse; the same command goes on from there."
        : "Stopped before anything was loaded; the same command starts again.";

    // People copy the folder's name as often as the run's.
    private static string? RunOf(string? written) =>
        written is not null && written.StartsWith(FolderPrefix, StringComparison.Ordinal) ? written[FolderPrefix.Length..] : written;
}
