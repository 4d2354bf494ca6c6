using Analytics.Calibration.Verdicts;

namespace Analytics.Reports.Views.Words;

/// <summary>Does the score depend on what it should not depend on? In words.</summary>
public static class SideEffectAnswer
{
    private static readonly string[] Judged = ["verbosity.slope", "position.sd", "halo.icc1", "halo.identical"];

    /// <summary>What stands out, then the caveat that holds for all of it.</summary>
    public static string Of(ReportView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var readings = Judged.Select(view.Reading).OfType<Calibration.Verdicts.Reading>().ToList();
        if (readings.Count == 0) return "Nothing can be said about side effects: the scores do not vary, or there are none.";
        var striking = readings.Where(r => r.Grade != Grade.Good).Select(r => r.Words).Distinct().ToList();
        var found = striking.Count == 0 ? "Nothing stands out." : $"Worth a look: {Phrase.Join(striking)}.";
        return $"{found} These are associations, not causes.";
    }
}
