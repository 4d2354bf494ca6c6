using Analytics.Calibration.Cubes;
using Analytics.Calibration.Reporting;

namespace Analytics.Calibration.Tests.Reference;

/// <summary>An interview as rows, with what identifies its candidate and the relevance of each item's question.</summary>
public sealed record RowInterview(string Unit, InterviewScores Scores, IReadOnlyList<double?> Relevance, string? Dialogue = null)
{
    public RepeatedInterview ToRepeated() => new(Unit, Scores.Key, Scores.Histogram, Dialogue) { ExactSum = Scores.ScoreSum, Questions = Scores.Questions, Verbosity = Scores.Verbosity, Order = Scores.Order };
}

/// <summary>From rows to the input of a report, the long way: every cube counted from its rows.</summary>
public static class Rows
{
    public static CalibrationInput ToInput(IReadOnlyCollection<RowInterview> interviews, string scale = "judge") => new()
    {
        Scores = ScoreCube.FromInterviews(interviews.Select(i => i.Scores)),
        Repeats = [.. interviews.Select(i => i.ToRepeated()).GroupBy(r => r.Person).Where(g => g.Count() > 1).SelectMany(g => g)],
        Relevance = [.. interviews.SelectMany(i => i.Relevance.Select(r => (i.Scores.Key.RunId, Relevance: r)))
            .GroupBy(r => r).Select(g => new RelevanceCell(g.Key.RunId, scale, g.Key.Relevance, g.Count()))],
        RelevanceScores = [.. interviews.SelectMany(i => i.Relevance.Zip(i.Scores.Items))
            .Where(r => r is { First: not null, Second.Score: not null })
            .GroupBy(r => (Relevance: r.First!.Value, Score: (int)r.Second.Score!.Value))
            .Select(g => new RelevanceScoreCell(scale, g.Key.Relevance, g.Key.Score, g.Count()))],
        RunOrder = Order(interviews),
    };

    private static RunOrder Order(IReadOnlyCollection<RowInterview> interviews)
    {
        var placed = interviews.GroupBy(i => i.Scores.Key.RunId).SelectMany(run => run.Select((interview, place) => (Interview: interview, X: place + 1.0))).Where(p => p.Interview.Scores.Mean is not null);
        var cells = placed.GroupBy(p => (p.Interview.Scores.Key.RunId, p.Interview.Scores.Key.Profile)).Where(c => c.Count() > 1).ToList();
        var products = cells.SelectMany(c => c.Select(p => (p.Interview.ToRepeated().Person, X: p.X - c.Average(o => o.X), Y: p.Interview.Scores.Mean!.Value - c.Average(o => o.Interview.Scores.Mean!.Value))));
        var candidates = products.GroupBy(p => p.Person).Select(c => (N: c.Count(), Xx: c.Sum(p => p.X * p.X), Xy: c.Sum(p => p.X * p.Y))).ToList();
        return new RunOrder(
            new WithinSlopeSums(
                candidates.Count, candidates.Sum(c => c.N), candidates.Sum(c => c.Xx), candidates.Sum(c => c.Xy),
                candidates.Sum(c => c.Xx * c.Xx), candidates.Sum(c => c.Xx * c.Xy), candidates.Sum(c => c.Xy * c.Xy)),
            cells.Count);
    }
}
