namespace Analytics.Reports.Views.Words;

/// <summary>Do the recommendations follow? In words.</summary>
public static class RecommendationAnswer
{
    /// <summary>The two errors that hurt, and how far the mean decides.</summary>
    public static string Of(ReportView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var sentences = new List<string>();
        if (Counts(view, "weak") is [_, _, var proceed] weak && weak.Sum() > 0) sentences.Add($"{FigureText.Count(proceed)} of {FigureText.Of(weak.Sum(), "interview")} of weak candidates say proceed.");
        if (Counts(view, "exceptional") is [var turned, _, _] exceptional && exceptional.Sum() > 0) sentences.Add($"{FigureText.Count(turned)} of {FigureText.Of(exceptional.Sum(), "interview")} of exceptional ones say not a fit.");
        if (view["recommendation.auc"].Value is { } auc) sentences.Add($"The mean score tells who proceeds from who does not in {FigureText.OfHundred(auc)} of 100 pairs.");
        if (view["recommendation.overlap"] is { Value: { } width, Low: { } low, High: { } high })
        {
            sentences.Add(width > 0
                ? $"Between means of {FigureText.Number(low)} and {FigureText.Number(high)} some proceed and some do not."
                : $"Nobody below a mean of {FigureText.Number(low)} proceeds and everybody above {FigureText.Number(high)} does.");
        }

        return sentences.Count == 0 ? "No interview has a known recommendation." : string.Join(' ', sentences);
    }

    /// <summary>A profile's interviews with each recommendation; empty where the report has none.</summary>
    public static IReadOnlyList<long> Counts(ReportView view, string profile)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Report.Recommendations.TryGetValue(profile, out var counts) ? counts : [];
    }
}
