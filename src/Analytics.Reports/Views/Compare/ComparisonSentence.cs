using Analytics.Calibration.Catalogue;
using Analytics.Calibration.Comparison;
using Analytics.Reports.Views.Words;

namespace Analytics.Reports.Views.Compare;

/// <summary>What got better and what got worse, in words.</summary>
public static class ComparisonSentence
{
    /// <summary>The answer of a comparison: how much is shown, and which way.</summary>
    public static string Of(ComparedView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.IsEmpty) return $"{Phrase.Capital(Empty(view))} has no scored interview, so nothing can be compared.";

        var (worse, better) = (view.Of(Change.Worse), view.Of(Change.Better));
        var sides = Phrase.Capital($"{view.CandidateName} against {view.BaselineName}");
        if (worse.Count + better.Count == 0) return $"{sides}: neither better nor worse is shown. Every difference’s interval holds 0{Room(view)}";
        return $"{sides}: {(worse.Count == 0 ? "nothing is shown to have got worse" : "worse in " + Families(worse))}; {(better.Count == 0 ? "nothing better" : "better in " + Families(better))}.";
    }

    /// <summary>How a change is called.</summary>
    public static string Words(Change change) => change switch
    {
        Change.Better => "better",
        Change.Worse => "worse",
        Change.Different => "different",
        Change.NotShown => "no difference shown",
        _ => "not comparable",
    };

    // "the level (12 figures)", in the order of the figures themselves.
    private static string Families(IReadOnlyList<MetricChange> changes) =>
        Phrase.Join(changes.GroupBy(c => MetricCatalogue.Of(c.Id).Question).Select(g => $"{QuestionWords.Of(g.Key)} ({FigureText.Of(g.Count(), "figure")})"));

    private static string Room(ComparedView view)
    {
        var fewest = Math.Min(view.Comparison.Baseline.Scope.Interviews, view.Comparison.New.Scope.Interviews);
        return fewest < 2 * new ReportView(view.Comparison.New, view.Candidate, view.Evidence).Thresholds.SmallSample
            ? $"; the smaller side has {FigureText.Of(fewest, "interview")}, which leaves room for both." : ".";
    }

    private static string Empty(ComparedView view) => view.Comparison.Baseline.Scope.ScoredItems == 0 ? view.BaselineName : view.CandidateName;
}
