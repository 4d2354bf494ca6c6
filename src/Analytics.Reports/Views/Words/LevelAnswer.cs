namespace Analytics.Reports.Views.Words;

/// <summary>Are scores as high as they should be? In words.</summary>
public static class LevelAnswer
{
    /// <summary>The bias, where it is worst, and whether the scale is used.</summary>
    public static string Of(ReportView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view["bias.equal_weight"].Value is not { } bias) return "There are no scored interviews, so there is no level to judge.";

        var sentences = new List<string> { $"With profiles weighted equally scores are {Direction(bias)}." };
        var worst = Phrase.Present(view.Report).Select(p => (Profile: p, Bias: view[$"bias.{p}"].Value ?? 0)).MaxBy(p => Math.Abs(p.Bias));
        if (Math.Abs(worst.Bias) > view.Thresholds.BiasGood) sentences.Add($"Furthest off is {worst.Profile}: {Direction(worst.Bias)}.");
        if (view["calibration.slope"].Value is { } slope)
            sentences.Add($"For every point the profiles are designed to lie apart, the means lie {FigureText.Number(slope)} apart: {view.Reading("calibration.slope")?.Words ?? "as it is"}.");
        return string.Join(' ', sentences);
    }

    private static string Direction(double bias) => FigureText.Number(Math.Abs(bias)) is var size && size == "0.00"
        ? "exactly on the level"
        : $"{size} points too {(bias > 0 ? "generous" : "strict")}";
}
