using System.Globalization;
using Analytics.Calibration.Comparison;
using Analytics.Calibration.Reporting;
using Analytics.Calibration.Verdicts;
using Analytics.Reports.Gate;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Cli.Calibration;

/// <summary>A calibration report for a terminal: the sentences first, then every figure with interval and number.</summary>
internal static class CalibrationText
{
    public static void Write(Cohort cohort, CalibrationReport report, IReadOnlyList<MetricChange>? changes, GateResult? gate, TextWriter output)
    {
        output.WriteLine($"{Printable.OneLine(cohort.ToWords())}: {Count(report.Scope.Interviews, "interview")} in {Count(report.Scope.Runs.Count, "run")}, {Count(report.Scope.ScoredItems, "scored item")}.");
        output.WriteLine(report.Headline);
        output.WriteLine();
        foreach (var card in gate?.Verdicts ?? report.Verdicts) Card(card, output);
        if (changes is not null) Changed(changes, output);
        output.WriteLine();
        output.WriteLine($"{"metric",-34} {"value",10} {"low",10} {"high",10} {"n",9}  unit");
        foreach (var (id, metric) in report.Metrics)
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
                output.WriteLine($"{words}: {Printable.OneLine(metric.Id)} from {Number(metric.Baseline.Value)} to {Number(metric.New.Value)}, a difference of {Number(metric.Difference)} [{Number(metric.Low)}, {Number(metric.High)}].");
        }
    }

    private static string Word(Verdict verdict) => verdict switch { Verdict.Pass => "pass", Verdict.Fail => "FAIL", Verdict.NotProven => "not proven", _ => "no data" };

    private static string Number(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "—";

    private static string Count(long number, string what) => $"{number.ToString("N0", CultureInfo.InvariantCulture)} {what}{(number == 1 ? "" : "s")}";
}
