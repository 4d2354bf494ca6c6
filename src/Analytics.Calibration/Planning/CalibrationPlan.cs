using System.Globalization;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Planning;

/// <summary>How many candidates one question needs.</summary>
/// <param name="Id">mean_width, right_level, told_apart, decisions_follow or repeatable.</param>
/// <param name="Question">What is to be known or shown.</param>
/// <param name="Of">Of whom so many are needed.</param>
/// <param name="Needed">How many; null where no number shows it, because what is assumed does not meet the requirement.</param>
public sealed record PlannedSample(string Id, string Question, string Of, int? Needed);

/// <summary>A plan: how many of which interviews the verdicts need, if what is assumed is true.</summary>
public static class CalibrationPlan
{
    /// <summary>One row a question, in the order of the verdicts.</summary>
    /// <param name="assumed">What is taken to be true.</param>
    /// <param name="limits">The thresholds of the verdicts.</param>
    public static IReadOnlyList<PlannedSample> Of(PlanAssumptions assumed, CalibrationThresholds limits)
    {
        ArgumentNullException.ThrowIfNull(assumed);
        ArgumentNullException.ThrowIfNull(limits);
        return
        [
            new("mean_width", $"A profile's mean to within ±{Number(assumed.HalfWidth)} points", "candidates of the profile", SamplePlan.ForMean(assumed.Deviation, assumed.HalfWidth)),
            new("right_level", $"A profile's bias shown to lie within ±{Number(limits.BiasGood)} points", "candidates of the profile",
                SamplePlan.ForBias(assumed.Deviation, assumed.Bias, limits.BiasGood, assumed.Power)),
            new("told_apart", $"Two neighbouring profiles shown to be told apart, AUC at least {Number(limits.AucAcceptable)}", "candidates of each of the two",
                SamplePlan.ForAuc(assumed.Auc, limits.AucAcceptable, assumed.Power)),
            new("decisions_follow", $"At most {PercentText.Of(limits.DecisionError)} of weak candidates shown to be told to proceed", "weak candidates",
                SamplePlan.ForShareAtMost(assumed.FalseProceed, limits.DecisionError, assumed.Power)),
            new("repeatable", $"The smallest detectable change known to within ±{PercentText.Of(assumed.RelativeWidth)} of itself", "candidates interviewed twice",
                SamplePlan.ForDetectableChange(assumed.RelativeWidth)),
        ];
    }

    /// <summary>The plan in a sentence: what settles all of it, or what no number does.</summary>
    /// <param name="rows">The plan.</param>
    public static string Sentence(IReadOnlyList<PlannedSample> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var each = rows.Where(r => r.Id is "mean_width" or "right_level" or "told_apart").Max(r => r.Needed);
        var weak = rows.Single(r => r.Id == "decisions_follow").Needed;
        var twice = rows.Single(r => r.Id == "repeatable").Needed;
        string[] parts =
        [
            .. each is { } n ? [$"{Words.Count(n)} candidates of each profile"] : Array.Empty<string>(),
            .. weak is { } w && w > (each ?? 0) ? [$"{Words.Count(w)} weak ones"] : Array.Empty<string>(),
            .. twice is { } t ? [$"{Words.Count(t)} of all interviewed twice"] : Array.Empty<string>(),
        ];
        var open = rows.Count(r => r.Needed is null);
        return $"{Words.Join(parts, "and")} would do{(open == 0 ? string.Empty : $"; {Words.Count(open, "question is", "questions are")} settled by no number")}.";
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
