using System.CommandLine;
using System.Globalization;
using Analytics.Cli.Ingest;
using Analytics.Samples;
using Analytics.Transcripts;

namespace Analytics.Cli.Generate;

/// <summary><c>analytics generate</c>: an invented corpus in the transcript format, the same files for the same options.</summary>
internal sealed class GenerateCommand : Command
{
    private static readonly DateTime DefaultFirstRun = new(2026, 1, 5, 9, 0, 0, DateTimeKind.Unspecified);
    private readonly Shell _shell;
    private readonly SharedOptions _shared;

    private readonly Option<int> _interviews = Count("--interviews", "N", "Number of interviews over all runs", 100);
    private readonly Option<int> _runs = Count("--runs", "R", "Number of runs, one a week", 4);
    private readonly Option<int> _positions = Count("--positions", "P", $"Number of positions, up to {CorpusOptions.MostPositions}", 4);
    private readonly Option<int> _seed = Count("--seed", "S", "Everything random is derived from it", 1);
    private readonly Option<string?> _output = new("--out") { Description = "The folder to write to", HelpName = "DIR" };
    private readonly Option<bool> _intoWarehouse = new("--into-warehouse") { Description = "Load the interviews straight into the warehouse instead of writing files" };
    private readonly Option<string?> _firstRun = new("--first-run") { Description = "When the first run started [default: 2026-01-05T09:00:00]", HelpName = "TIME" };
    private readonly Option<bool> _brief = new("--brief") { Description = "Short interviews, about half as long" };
    private readonly Option<bool> _force = new("--force") { Description = "Write even when the folder holds something already" };

    private readonly Option<string[]> _evaluators = new Option<string[]>("--evaluator")
    {
        Description = "How the evaluator scores; give it several times for runs that alternate",
        DefaultValueFactory = _ => [SnakeCase.Of(EvaluatorCharacter.Calibrated)],
    }.AcceptOnlyFromAmong([.. Enum.GetValues<EvaluatorCharacter>().Select(SnakeCase.Of)]);

    public GenerateCommand(Shell shell, SharedOptions shared) : base("generate", "Invent a corpus of transcripts, to try things on.")
    {
        (_shell, _shared) = (shell, shared);
        foreach (var option in new Option[] { _interviews, _runs, _output, _intoWarehouse, _seed, _positions, _evaluators, _firstRun, _brief, _force }) Add(option);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var options = new CorpusOptions(
            line.GetValue(_interviews),
            line.GetValue(_runs),
            line.GetValue(_positions),
            line.GetValue(_seed),
            [.. line.GetRequiredValue(_evaluators).Select(Character)],
            StartTime.Parse(line.GetValue(_firstRun), "--first-run") ?? DefaultFirstRun)
        {
            Brief = line.GetValue(_brief),
        };
        if (options.Validate() is { Count: > 0 } faults) throw new CommandFailure(string.Join(Environment.NewLine, faults));
        return (line.GetValue(_output), line.GetValue(_intoWarehouse)) switch
        {
            ({ } folder, false) => await WriteAsync(options, EmptyFolder(_shell.FullPath(folder), line.GetValue(_force)), cancellationToken),
            (null, true) => await LoadAsync(options, _shared.WarehouseFile(line), cancellationToken),
            _ => throw new CommandFailure("Name either a folder to write to with --out DIR, or say --into-warehouse to load without writing files."),
        };
    }

    private async Task<int> WriteAsync(CorpusOptions options, string folder, CancellationToken cancellationToken)
    {
        await TerminalProgress.ShowAsync(_shell, "Writing transcripts", bar => Task.Run(
            () =>
            {
                if (bar is not null) bar.MaxValue = options.Interviews;
                CorpusWriter.Write(options, folder, new Written(bar, cancellationToken));
                return true;
            },
            CancellationToken.None));
        _shell.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{options.Interviews:N0} interviews in {options.Runs:N0} {(options.Runs == 1 ? "run" : "runs")} written to {folder}."));
        return ExitCode.Done;
    }

    private async Task<int> LoadAsync(CorpusOptions options, string file, CancellationToken cancellationToken)
    {
        var bar = new IngestProgressBar(_shell, options.Interviews);
        try
        {
            var summary = await bar.ShowAsync(progress => IntoWarehouse.LoadAsync(options, file, progress, cancellationToken));
            IngestText.Write(summary, file, _shell.Out);
            return summary.Quarantined.Count > 0 ? ExitCode.DoneWithReservations : ExitCode.Done;
        }
        catch (OperationCanceledException stop)
        {
            throw new CommandFailure($"Stopped after {bar.Last?.Done ?? 0} interviews; the same command goes on from there.", stop);
        }
    }

    private static EvaluatorCharacter Character(string name) =>
        SnakeCase.TryParse<EvaluatorCharacter>(name, out var character) ? character : throw new CommandFailure($"There is no evaluator \"{name}\".");

    private static string EmptyFolder(string folder, bool force)
    {
        if (File.Exists(folder)) throw new CommandFailure($"{folder} is a file; --out names a folder.");
        if (!force && Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new CommandFailure($"{folder} is not empty; name another folder, or add --force to write among what is there.");
        return folder;
    }

    private static Option<int> Count(string name, string helpName, string description, int usual) =>
        new(name) { Description = description, HelpName = helpName, DefaultValueFactory = _ => usual };
}
