using System.CommandLine;
using Analytics.Calibration;
using Analytics.Calibration.Reporting;
using Analytics.Reports.Charts;
using Analytics.Reports.Gate;
using Analytics.Reports.Html;
using Analytics.Reports.Json;
using Analytics.Reports.People;
using Analytics.Reports.Reading;
using Analytics.Reports.Views.Compare;
using Analytics.State.Review;
using Analytics.Warehouse;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Cli.Calibration;

/// <summary><c>analytics calibration</c>: whether the evaluator can be trusted, for a terminal, for a program, as a file to send, and as a gate in CI.</summary>
internal sealed class CalibrationCommand : Command
{
    private readonly Shell _shell;
    private readonly SharedOptions _shared;
    private readonly CohortOptions _cohort = new();
    private readonly CohortOptions _versus = new("vs.");
    private readonly CalibrationSettings _settings;

    private readonly Option<string> _format = new Option<string>("--format", "-f") { Description = "How to write the report", DefaultValueFactory = _ => "text" }.AcceptOnlyFromAmong("text", "json", "html");
    private readonly Option<string?> _out = new("--out", "-o") { Description = "The file to write [default: standard output]", HelpName = "FILE" };
    private readonly Option<string?> _failOn = new Option<string?>("--fail-on") { Description = "End with 2 when a requirement fails, or also when one is not proven", HelpName = "VERDICT" }.AcceptOnlyFromAmong("fail", "not-proven");
    private readonly Option<string[]> _baseline = new("--baseline") { Description = "The run to compare with (repeatable)", HelpName = "RUN" };
    private readonly Option<string[]> _new = new("--new", "--candidate") { Description = "The run that is compared (repeatable); --fail-on then judges this run", HelpName = "RUN" };
    private readonly Option<string?> _golden = new("--golden") { Description = "Hold the evaluator against this golden set, answers with a score people agreed on, instead of all that people rated", HelpName = "NAME" };
    private readonly StateOption _state;
    private readonly Option<string?> _portal = new("--portal") { Description = "Address of a portal that the figures of an HTML file lead to, such as http://localhost:5080", HelpName = "URL" };

    public CalibrationCommand(Shell shell, SharedOptions shared)
        : base("calibration", "Whether the scores mean what they say: verdicts, metrics with intervals, comparison of runs, and a gate for CI.")
    {
        (_shell, _shared, _settings, _state) = (shell, shared, new CalibrationSettings(shell), new StateOption(shell, shared));
        foreach (var option in new Option[] { _format, _out, _failOn, _new, _baseline, _golden, _portal }) Add(option);
        _state.AddTo(this);
        _settings.AddTo(this);
        _cohort.AddTo(this);
        _versus.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var file = _shared.WarehouseFile(line);
        if (!File.Exists(file)) throw new CommandFailure($"There is no warehouse {file} to report on. Name another with --warehouse, or ingest something first.");

        var options = _settings.Read(line);
        var groups = _settings.Groups(line, options);
        using var warehouse = WarehouseDatabase.Open(file);
        var known = new HeldValues(warehouse).Read();
        var cohort = _cohort.Read(line, known);
        var comparison = Comparison(line, known);
        var versus = _versus.Read(line, known);
        if (comparison is not null && !versus.IsAll) throw new CommandFailure("--vs. options compare two cohorts, --new and --baseline two runs; give one of the two.");
        var reader = new CalibrationReader(warehouse, options, groups);
        var golden = Golden(line, warehouse, options);
        var (answer, compared) = versus.IsAll ? Answer(reader, golden, cohort, comparison, FailOnOf(line)) : Against(reader, golden, cohort, versus, FailOnOf(line));
        answer = answer with { DataAsOf = warehouse.ChangedAt, Criteria = versus.IsAll ? new CriterionReader(warehouse, reader).Read(cohort, comparison).Judged : [] };

        var pictures = new ReportPictureReader(reader, new InterviewMeans(warehouse), new ScoreDistribution(warehouse));
        await WriteAsync(line, await TextAsync(line, answer, (links, provenance) => compared is not null
            ? CalibrationHtml.WriteAsync(compared with { Evidence = links.To }, provenance)
            : CalibrationHtml.WriteAsync(pictures.Read(cohort, comparison, links), provenance)), cancellationToken);
        if (answer.Gate is null) return ExitCode.Done;
        foreach (var reason in answer.Gate.Reasons) _shell.Error.WriteLine(reason);
        return answer.Gate.Passed ? ExitCode.Done : ExitCode.DoneWithReservations;
    }

    private static (CalibrationJson Answer, ComparedView? Compared) Answer(CalibrationReader reader, GoldenGate golden, Cohort cohort, RunComparison? comparison, FailOn? failOn)
    {
        var report = golden.Hold(reader.Read(cohort, comparison), cohort);
        if (comparison is null) return (new CalibrationJson(cohort, report, default) { Gate = failOn is { } asked ? golden.Judge(report, report, asked) : null }, null);

        var newer = cohort with { Runs = [.. comparison.New] };
        var view = Compared(reader, newer, cohort with { Runs = [.. comparison.Baseline] });
        return (Told(cohort, report, view) with { Gate = failOn is { } level ? golden.Judge(golden.Hold(view.Comparison.New, newer), report, level) : null }, view);
    }

    // The report is the new side's own; what takes both to tell is told of both where they differ in nothing but their runs.
    private static (CalibrationJson Answer, ComparedView? Compared) Against(CalibrationReader reader, GoldenGate golden, Cohort cohort, Cohort versus, FailOn? failOn)
    {
        var view = Compared(reader, cohort, versus);
        var (own, joint) = (golden.Hold(view.Comparison.New, cohort), view.Comparison.Joint);
        return (Told(cohort, own, view) with { Gate = failOn is { } level ? golden.Judge(own, joint ?? own, level) : null }, view);
    }

    private static ComparedView Compared(CalibrationReader reader, Cohort newer, Cohort baseline) => new(reader.Compare(baseline, newer), baseline, newer, EvidenceLinks.None.To);

    private static CalibrationJson Told(Cohort cohort, CalibrationReport report, ComparedView view) =>
        new(cohort, report, default) { Changes = view.Comparison.Changes, Paired = view.Comparison.Paired };

    private async Task<string> TextAsync(ParseResult line, CalibrationJson answer, Func<EvidenceLinks, ReportProvenance, Task<string>> html)
    {
        using var text = new StringWriter();
        switch (line.GetValue(_format))
        {
            case "json": text.WriteLine(answer.Write()); break;
            case "html":
                var links = new EvidenceLinks(line.GetValue(_portal)?.TrimEnd('/'));
                text.Write(await html(links, new ReportProvenance(answer.DataAsOf, answer.Report.WarehouseVersion)));
                break;
            default: CalibrationText.Write(answer, text); break;
        }

        return text.ToString();
    }

    private async Task WriteAsync(ParseResult line, string text, CancellationToken cancellationToken)
    {
        if (line.GetValue(_out) is not { } written)
        {
            await _shell.Out.WriteAsync(text);
            return;
        }

        var path = _shell.FullPath(written);
        await File.WriteAllTextAsync(path, text, cancellationToken);
        _shell.Error.WriteLine($"The report is in {path}.");
    }

    private RunComparison? Comparison(ParseResult line, KnownValues known)
    {
        var (baseline, newer) = (Runs(line, _baseline, known), Runs(line, _new, known));
        if (baseline.Count == 0 && newer.Count == 0) return null;
        if (baseline.Count == 0 || newer.Count == 0) throw new CommandFailure($"{(baseline.Count == 0 ? "--new" : "--baseline")} was given alone; a comparison needs --new RUN and --baseline RUN.");
        return baseline.Intersect(newer).FirstOrDefault() is { } both
            ? throw new CommandFailure($"Run {Printable.OneLine(both)} is both --new and --baseline; a run cannot be compared with itself.")
            : new RunComparison(baseline, newer);
    }

    private static List<string> Runs(ParseResult line, Option<string[]> option, KnownValues known)
    {
        var runs = (line.GetValue(option) ?? []).Distinct(StringComparer.Ordinal).ToList();
        return runs.Find(r => !known.Runs.Contains(r)) is not { } unknown ? runs : throw new CommandFailure(
            $"{option.Name} \"{Printable.OneLine(unknown)}\" is no run of this warehouse; there are {string.Join(", ", known.Runs.Order(StringComparer.Ordinal).Take(20).Select(Printable.OneLine))}.");
    }

    private GoldenGate Golden(ParseResult line, WarehouseDatabase warehouse, CalibrationOptions options)
    {
        if (line.GetValue(_golden) is not { } name) return GoldenGate.None;
        var sets = _state.Ask(line, [], file => new GoldenSets(file, TimeProvider.System).Read());
        return sets.FirstOrDefault(s => string.Equals(s.Name, name, StringComparison.OrdinalIgnoreCase)) is { } set
            ? new GoldenGate(new GoldenReader(warehouse, options), set)
            : throw new CommandFailure($"There is no golden set \"{Printable.OneLine(name)}\"; {(sets.Count == 0 ? "none was made yet" : $"there are {string.Join(", ", sets.Take(20).Select(s => Printable.OneLine(s.Name)))}")}.");
    }

    private FailOn? FailOnOf(ParseResult line) => line.GetValue(_failOn) switch { "fail" => FailOn.Fail, "not-proven" => FailOn.NotProven, _ => null };
}
