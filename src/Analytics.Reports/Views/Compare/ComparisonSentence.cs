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

        var (worse, better) = (view.Of(Change.Worse).Count, view.Of(Change.Better).Count);
        var sides = $"{view.CandidateName} against {view.BaselineName}";
        return (worse, better) switch
        {
            (0, 0) => $"{Phrase.Capital(sides)}: neither better nor worse is shown. Every difference’s interval holds 0{Room(view)}",
            (0, _) => $"{Phrase.Capital(sides)}: {FigureText.Of(better, "figure")} got better, none worse.",
            (_, 0) => $"{Phrase.Capital(sides)}: {FigureText.Of(worse, "figure")} got worse, none better.",
            _ => $"{Phrase.Capital(sides)}: {FigureText.Of(worse, "figure")} got worse and {FigureText.Count(better)} better.",
        };
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

    private static string Room(ComparedView view)
    {
        var fewest = Math.Min(view.Comparison.Baseline.Scope.Interviews, view.Comparison.Candidate.Scope.Interviews);
        return fewest < 2 * new ReportView(view.Comparison.Candidate, view.Candidate, view.Evidence).Thresholds.SmallSample
            ? $"; the smaller side has {FigureText.Of(fewest, "interview")}, which leaves room for both." : ".";
    }

    private static string Empty(ComparedView view) => view.Comparison.Baseline.Scope.ScoredItems == 0 ? view.BaselineName : view.CandidateName;
}
