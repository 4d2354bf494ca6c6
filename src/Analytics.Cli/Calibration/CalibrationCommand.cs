using System.CommandLine;
using Analytics.Calibration.Comparison;
using Analytics.Calibration.Reporting;
using Analytics.Reports.Charts;
using Analytics.Reports.Gate;
using Analytics.Reports.Html;
using Analytics.Reports.Json;
using Analytics.Reports.Reading;
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
    private readonly CalibrationSettings _settings;

    private readonly Option<string> _format = new Option<string>("--format", "-f") { Description = "How to write the report", DefaultValueFactory = _ => "text" }.AcceptOnlyFromAmong("text", "json", "html");
    private readonly Option<string?> _out = new("--out", "-o") { Description = "The file to write [default: standard output]", HelpName = "FILE" };
    private readonly Option<string?> _failOn = new Option<string?>("--fail-on") { Description = "End with 2 when a requirement fails, or also when one is not proven", HelpName = "VERDICT" }.AcceptOnlyFromAmong("fail", "not-proven");
    private readonly Option<string[]> _baseline = new("--baseline") { Description = "The run to compare with (repeatable)", HelpName = "RUN" };
    private readonly Option<string[]> _candidate = new("--candidate") { Description = "The run that is compared (repeatable); --fail-on then judges this run", HelpName = "RUN" };
    private readonly Option<string?> _portal = new("--portal") { Description = "Address of a portal that the figures of an HTML file lead to, such as http://localhost:5080", HelpName = "URL" };

    public CalibrationCommand(Shell shell, SharedOptions shared)
        : base("calibration", "Whether the scores mean what they say: verdicts, metrics with intervals, comparison of runs, and a gate for CI.")
    {
        (_shell, _shared, _settings) = (shell, shared, new CalibrationSettings(shell));
        foreach (var option in new Option[] { _format, _out, _failOn, _baseline, _candidate, _portal }) Add(option);
        _settings.AddTo(this);
        _cohort.AddTo(this);
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
        var reader = new CalibrationReader(warehouse, options, groups);
        var answer = Answer(reader, cohort, comparison, FailOnOf(line)) with { DataAsOf = warehouse.ChangedAt };

        var pictures = new ReportPictureReader(reader, new InterviewMeans(warehouse), new ScoreDistribution(warehouse));
        await WriteAsync(line, await TextAsync(line, answer, links => pictures.Read(cohort, comparison, links)), cancellationToken);
        if (answer.Gate is null) return ExitCode.Done;
        foreach (var reason in answer.Gate.Reasons) _shell.Error.WriteLine(reason);
        return answer.Gate.Passed ? ExitCode.Done : ExitCode.DoneWithReservations;
    }

    private static CalibrationJson Answer(CalibrationReader reader, Cohort cohort, RunComparison? comparison, FailOn? failOn)
    {
        var report = reader.Read(cohort, comparison);
        if (comparison is null) return new CalibrationJson(cohort, report, default) { Gate = failOn is { } asked ? CalibrationGate.Judge(report, asked) : null };

        var before = reader.Read(cohort with { Runs = [.. comparison.Baseline] });
        var after = reader.Read(cohort with { Runs = [.. comparison.New] });
        return new CalibrationJson(cohort, report, default)
        {
            Changes = MetricComparison.Between(before, after),
            Gate = failOn is { } level ? CalibrationGate.Judge(after, report, level) : null,
        };
    }

    private async Task<string> TextAsync(ParseResult line, CalibrationJson answer, Func<EvidenceLinks, ReportPictureInput> pictures)
    {
        using var text = new StringWriter();
        switch (line.GetValue(_format))
        {
            case "json": text.WriteLine(answer.Write()); break;
            case "html":
                var links = new EvidenceLinks(line.GetValue(_portal)?.TrimEnd('/'));
                text.Write(await CalibrationHtml.WriteAsync(pictures(links), new ReportProvenance(answer.DataAsOf, answer.Report.WarehouseVersion)));
                break;
            default: CalibrationText.Write(answer.Cohort, answer.Report, answer.Changes, answer.Gate, text); break;
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
        var (baseline, candidate) = (Runs(line, _baseline, known), Runs(line, _candidate, known));
        if (baseline.Count == 0 && candidate.Count == 0) return null;
        if (baseline.Count == 0 || candidate.Count == 0) throw new CommandFailure($"{(baseline.Count == 0 ? "--candidate" : "--baseline")} was given alone; a comparison needs --baseline RUN and --candidate RUN.");
        return baseline.Intersect(candidate).FirstOrDefault() is { } both
            ? throw new CommandFailure($"Run {Printable.OneLine(both)} is both --baseline and --candidate; a run cannot be compared with itself.")
            : new RunComparison(baseline, candidate);
    }

    private static List<string> Runs(ParseResult line, Option<string[]> option, KnownValues known)
    {
        var runs = (line.GetValue(option) ?? []).Distinct(StringComparer.Ordinal).ToList();
        return runs.Find(r => !known.Runs.Contains(r)) is not { } unknown ? runs : throw new CommandFailure(
            $"{option.Name} \"{Printable.OneLine(unknown)}\" is no run of this warehouse; there are {string.Join(", ", known.Runs.Order(StringComparer.Ordinal).Take(20).Select(Printable.OneLine))}.");
    }

    private FailOn? FailOnOf(ParseResult line) => line.GetValue(_failOn) switch { "fail" => FailOn.Fail, "not-proven" => FailOn.NotProven, _ => null };
}
