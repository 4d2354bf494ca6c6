namespace Analytics.Reports.Views.Words;

/// <summary>Does a second interview give the same? In words.</summary>
public static class RepeatabilityAnswer
{
    /// <summary>The card's own sentence, then what the smallest detectable change means for two candidates.</summary>
    public static string Of(ReportView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var sentences = view.Report.Verdicts.Where(v => v.Id == "repeatable").Select(v => v.Sentence).ToList();
        if (view["sdc95"].Value is > 0 and var change) sentences.Add($"Two means that lie less than {FigureText.Number(change)} apart cannot be called different.");
        if (view["icc_gap"].Value is { } gap && gap > view.Thresholds.IccGap) sentences.Add("The order repeats better than the level: one run is shifted against the other.");
        return string.Join(' ', sentences);
    }
}
