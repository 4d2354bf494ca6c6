using Analytics.Calibration.Cubes;
using Analytics.Calibration.Reporting;

namespace Analytics.Calibration.Tests.Reference;

/// <summary>An interview as rows, with what identifies its candidate and the relevance of each item's question.</summary>
public sealed record RowInterview(string Unit, InterviewScores Scores, IReadOnlyList<double?> Relevance, string? Dialogue = null);

/// <summary>From rows to the input of a report, the long way: every cube counted from its rows.</summary>
public static class Rows
{
    public static CalibrationInput ToInput(IReadOnlyCollection<RowInterview> interviews, string scale = "judge") => new()
    {
        Scores = ScoreCube.FromInterviews(interviews.Select(i => i.Scores)),
        Repeats = [.. interviews.Select(i => new RepeatedInterview(i.Unit, i.Scores.Key, i.Scores.Histogram, i.Dialogue))
            .GroupBy(r => r.Identity).Where(g => g.Count() > 1).SelectMany(g => g)],
        Relevance = [.. interviews.SelectMany(i => i.Relevance.Select(r => (i.Scores.Key.RunId, Relevance: r)))
            .GroupBy(r => r).Select(g => new RelevanceCell(g.Key.RunId, scale, g.Key.Relevance, g.Count()))],
        RelevanceScores = [.. interviews.SelectMany(i => i.Relevance.Zip(i.Scores.Items))
            .Where(r => r is { First: not null, Second.Score: not null })
            .GroupBy(r => (Relevance: r.First!.Value, Score: r.Second.Score!.Value))
            .Select(g => new RelevanceScoreCell(scale, g.Key.Relevance, g.Key.Score, g.Count()))],
        Runs = [.. interviews.Select(i => i.Scores.Key.RunId).Distinct().Order(StringComparer.Ordinal)],
    };
}
