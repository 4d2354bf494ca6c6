using Analytics.Portal.Components;

namespace Analytics.Portal.Pages.Scores;

/// <summary>Says on which scales a cohort was scored, wherever one of them is not the home format's.</summary>
public static class RubricWords
{
    private const int Named = 4;

    /// <summary>The notice; null where all scores are on the scale from 1 to 5 that figures are in.</summary>
    public static string? Of(Rubrics rubrics)
    {
        ArgumentNullException.ThrowIfNull(rubrics);
        var scales = rubrics.Scales;
        if (scales.Count == 0 || scales.All(r => r is { ScaleMin: 1, ScaleMax: 5 })) return null;
        var points = "Figures and charts below are in points: each scale read linearly onto 1 to 5.";
        if (rubrics.IsOne) return $"{scales[0].Evaluator} scores {scales[0].Criteria} on {OwnScale.Of(scales[0].ScaleMin, scales[0].ScaleMax)}. {points}";
        var told = scales.Take(Named).Select(r => $"{r.Evaluator} {OwnScale.Of(r.ScaleMin, r.ScaleMax)} ({r.Criteria})").Concat(rubrics.WithHome ? ["others 1–5"] : []);
        var more = scales.Count > Named ? $" and {Figure.Count(scales.Count - Named)} more" : "";
        return $"These interviews were scored by several rubrics, which do not mix: {string.Join("; ", told)}{more}. {points} Filter by evaluator to see one on its own scale.";
    }

    /// <summary>What the chart of one rubric shows.</summary>
    public static string Note(Rubrics rubrics)
    {
        ArgumentNullException.ThrowIfNull(rubrics);
        var rubric = rubrics.Rows[0];
        return $"Share of {Figure.Of(rubric.Scores, "score")} of {rubric.Criteria}; mean {OwnScale.Number(rubric.Mean)} of {OwnScale.Of(rubric.ScaleMin, rubric.ScaleMax)}. "
            + (rubric.IsWhole ? "A bar is a level of the scale." : "A bar is a tenth of the scale.");
    }
}
