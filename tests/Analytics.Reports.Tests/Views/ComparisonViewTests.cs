using Analytics.Calibration.Comparison;
using Analytics.Calibration.Reporting;
using Analytics.Reports.Reading;
using Analytics.Reports.Tests.Support;
using Analytics.Reports.Views.Compare;
using Analytics.Warehouse.Cohorts;
using Bunit;

namespace Analytics.Reports.Tests.Views;

/// <summary>Two reports side by side.</summary>
public sealed class ComparisonViewTests : BunitContext
{
    [Fact]
    public void View_OfAPerfectEvaluatorAgainstACeiling_SaysWhatGotWorseFirst()
    {
        var view = Of(Evaluators.Perfect(), Evaluators.Ceiling());

        var page = Render<ComparisonView>(p => p.Add(v => v.View, view));

        Assert.Equal("What got worse", page.Find("h2").TextContent);
        Assert.Contains("Exceptional above strong (AUC): 0.50 against 1.00", Text(page.Find("#worse").ParentElement!.TextContent), StringComparison.Ordinal);
        Assert.StartsWith("Evaluator new against evaluator old: ", ComparisonSentence.Of(view), StringComparison.Ordinal);
        Assert.Contains("worse in the order of the profiles", ComparisonSentence.Of(view), StringComparison.Ordinal);
    }

    [Fact]
    public void View_OfTwoAlike_SaysThatNeitherIsShown()
    {
        var view = Of(Evaluators.Ceiling(), Evaluators.Ceiling());

        Assert.EndsWith("neither better nor worse is shown. Every difference’s interval holds 0.", ComparisonSentence.Of(view), StringComparison.Ordinal);
        Assert.Contains("Nothing is shown to have got better.", Render<ComparisonView>(p => p.Add(v => v.View, view)).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void View_OfTwo_ListsEveryMetricOnce()
    {
        var view = Of(Evaluators.Perfect(), Evaluators.Ceiling());

        var rows = Render<ComparisonView>(p => p.Add(v => v.View, view)).FindAll("#differences tbody th");

        Assert.Equal(view.Comparison.Changes.Count, rows.Count);
    }

    [Fact]
    public void Sentence_OfASideWithoutScores_NamesTheSide() =>
        Assert.Equal("Evaluator old has no scored interview, so nothing can be compared.", ComparisonSentence.Of(Of(Evaluators.Nothing(), Evaluators.Ceiling())));

    private static ComparedView Of(CalibrationReport baseline, CalibrationReport candidate) => new(
        new CalibrationComparison(baseline, candidate, MetricComparison.Between(baseline, candidate), null),
        Cohort.All.With("evaluator", "old"), Cohort.All.With("evaluator", "new"), _ => null);

    private static string Text(string markup) => string.Join(' ', markup.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
}
