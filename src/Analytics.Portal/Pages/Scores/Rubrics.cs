using System.Globalization;
using Analytics.Charts.Histograms;
using Analytics.Portal.Components.Cohorts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Scores;

/// <summary>The rubrics of a cohort besides the home format's.</summary>
/// <param name="Rows">A row a rubric and bar that holds scores.</param>
/// <param name="WithHome">Whether the cohort has scores of home files too.</param>
public sealed record Rubrics(IReadOnlyList<CohortRubricsRow> Rows, bool WithHome)
{
    /// <summary>One rubric is all there is: its own scale can be shown.</summary>
    public bool IsOne => !WithHome && Scales.Count == 1;

    /// <summary>Each rubric by its first row.</summary>
    public IReadOnlyList<CohortRubricsRow> Scales => [.. Rows.DistinctBy(r => (r.Evaluator, r.ScaleMin, r.ScaleMax))];

    /// <summary>Those of a cohort.</summary>
    /// <param name="rows">The query's rows.</param>
    /// <param name="total">All scores of the cohort, home files' included; null without interviews.</param>
    public static Rubrics Of(IReadOnlyList<CohortRubricsRow> rows, ScoreSummaryRow? total)
    {
        var all = new Rubrics(rows, false);
        return all with { WithHome = (total?.Items ?? 0) > all.Scales.Sum(r => r.Scores) };
    }

    /// <summary>The scores of the one rubric, every bar of its scale there.</summary>
    /// <param name="cohort">The page's cohort.</param>
    public HistogramData Chart(Cohort cohort)
    {
        var rubric = Rows[0];
        var bars = rubric.IsWhole ? (int)(rubric.ScaleMax - rubric.ScaleMin) + 1 : 10;
        var held = Rows.ToDictionary(r => r.Bar);
        var counts = Enumerable.Range(0, bars).Select(bar => new BinCount(
            held.GetValueOrDefault(bar)?.Items ?? 0, cohort.ToPoints(Points(rubric, bar)).InterviewsLink(), held.GetValueOrDefault(bar)?.Interviews ?? 0));
        return new HistogramData(
            $"Scores of {rubric.Evaluator} on its own scale", "scores", [.. Enumerable.Range(0, bars).Select(bar => Name(rubric, bar))], [new HistogramGroup("", [.. counts])]);
    }

    private static string Name(CohortRubricsRow rubric, int bar)
    {
        var step = rubric.IsWhole ? 1 : (rubric.ScaleMax - rubric.ScaleMin) / 10;
        var from = rubric.ScaleMin + (bar * step);
        return rubric.IsWhole ? Number(from) : $"{Number(from)}–{Number(from + step)}";
    }

    // The points that the scores of a bar are: with every digit a range reads, since fewer would take in neighbours.
    private static string Points(CohortRubricsRow rubric, int bar)
    {
        var step = 4 / (rubric.IsWhole ? rubric.ScaleMax - rubric.ScaleMin : 10);
        var from = (1 + (bar * step)).ToString("0.000", CultureInfo.InvariantCulture);
        return rubric.IsWhole ? from : $"{from}-{(1 + ((bar + 1) * step)).ToString("0.000", CultureInfo.InvariantCulture)}";
    }

    private static string Number(double value) => Math.Round(value, 6).ToString("0.###", CultureInfo.CurrentCulture);
}
