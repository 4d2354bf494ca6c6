using System.Globalization;
using Analytics.Calibration.Comparison;
using Analytics.Calibration.Reporting;
using Analytics.Calibration.Verdicts;
using Analytics.Reports.Json;

namespace Analytics.Cli.Calibration;

/// <summary>A calibration report for a terminal: the sentences first, then every figure with interval and number.</summary>
internal static class CalibrationText
{
    public static void Write(CalibrationJson answer, TextWriter output)
    {
        var (report, scope) = (answer.Report, answer.Report.Scope);
        output.WriteLine($"{Printable.OneLine(answer.Cohort.ToWords())}: {Count(scope.Interviews, "interview")} of {Count(scope.Candidates, "candidate")} in {Count(scope.Runs.Count, "run")}, {Count(scope.ScoredItems, "scored item")}.");
        if (scope.Interviews == 0) output.WriteLine("No interview of a candidate with a designed quality is among them, which scores are held against here; analytics agreement holds them against people's ratings.");
        output.WriteLine(report.Headline);
        Cards(answer, output);
        if (answer.Paired is { } paired) output.WriteLine($"{Environment.NewLine}{paired.Sentence}");
        if (answer.Changes is { } changes) Changed(changes, output);
        foreach (var criterion in answer.Criteria)
        {
            output.WriteLine($"{Environment.NewLine}{Printable.OneLine(criterion.Evaluator)}, {Printable.OneLine(criterion.Criterion)} alone: {criterion.Headline}");
            foreach (var card in criterion.Verdicts) Card(card, output);
        }

        Metrics("metric", report.Metrics, output);
        if (answer.Paired is not null) Metrics("new less baseline", answer.Paired.Metrics, output);
        if (report.Evaluators.Count < 2) return;
        foreach (var evaluator in report.Evaluators) Metrics(Printable.OneLine(evaluator.Evaluator), evaluator.Metrics, output);
    }

    // Several evaluators are judged one by one; a gate decided by the cards it names.
    private static void Cards(CalibrationJson answer, TextWriter output)
    {
        foreach (var evaluator in answer.Report.Evaluators.Count > 1 ? answer.Report.Evaluators : [])
        {
            output.WriteLine();
            output.WriteLine($"{Printable.OneLine(evaluator.Evaluator)}: {evaluator.Headline}");
            foreach (var card in evaluator.Verdicts) Card(card, output);
        }

        if (answer.Report.Evaluators.Count > 1) return;
        output.WriteLine();
        foreach (var card in answer.Gate?.Verdicts ?? answer.Report.Verdicts) Card(card, output);
    }

    private static void Metrics(string title, IReadOnlyDictionary<string, Metric> metrics, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{title,-34} {"value",10} {"low",10} {"high",10} {"n",9}  unit");
        foreach (var (id, metric) in metrics)
            output.WriteLine($"{Printable.OneLine(id),-34} {Number(metric.Value),10} {Number(metric.Low),10} {Number(metric.High),10} {metric.N.ToString(CultureInfo.InvariantCulture),9}  {metric.Unit}");
    }

    private static void Card(VerdictCard card, TextWriter output) =>
        output.WriteLine($"{Word(card.Verdict),-10} {card.Id,-17} {Number(card.Value)}{(card.Low is null || card.High is null ? "" : $" [{Number(card.Low)}, {Number(card.High)}]")}, n = {card.N.ToString(CultureInfo.InvariantCulture)}. {card.Sentence}");

    private static void Changed(IReadOnlyList<MetricChange> changes, TextWriter output)
    {
        output.WriteLine();
        if (!changes.Any(c => c.Change is Change.Better or Change.Worse))
            output.WriteLine("Neither better nor worse: no difference of a metric is shown by these data.");
        foreach (var (change, words) in new[] { (Change.Worse, "Worse"), (Change.Better, "Better") })
        {
            foreach (var metric in changes.Where(c => c.Change == change))
                output.WriteLine($"{words}: {Printable.OneLine(metric.Id)} new {Number(metric.New.Value)}, baseline {Number(metric.Baseline.Value)}, a difference of {Number(metric.Difference)} [{Number(metric.Low)}, {Number(metric.High)}].");
        }
    }

    private static string Word(Verdict verdict) => verdict switch { Verdict.Pass => "pass", Verdict.Fail => "FAIL", Verdict.NotProven => "not proven", _ => "no data" };

    private static string Number(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "—";

    private static string Count(long number, string what) => $"{number.ToString("N0", CultureInfo.InvariantCulture)} {what}{(number == 1 ? "" : "s")}";
}
