using Analytics.Calibration.Cubes;
using Analytics.Calibration.Reporting;

namespace Analytics.Calibration.Tests.Reference;

/// <summary>An interview as rows, with what identifies its candidate and the relevance of each item's question.</summary>
public sealed record RowInterview(string Unit, InterviewScores Scores, IReadOnlyList<double?> Relevance, string? Dialogue = null)
{
    public RepeatedInterview ToRepeated() => new(Unit, Scores.Key, Scores.Histogram, Dialogue) { ExactSum = Scores.ScoreSum, Questions = Scores.Questions };
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
        RunOrder = [.. interviews.Where(i => i.Scores.Mean is not null).GroupBy(i => i.Scores.Key.RunId)
            .SelectMany(run => run.Select((i, number) => (i.Scores.Key.Profile, Point: (number + 1.0, i.Scores.Mean!.Value)))
                .GroupBy(i => i.Profile).Select(g => RunOrderCell.Of(run.Key, g.Key, [.. g.Select(i => i.Point)])))],
    };
}
