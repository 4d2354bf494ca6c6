namespace Analytics.Calibration.Verdicts;

/// <summary>One threshold as the method footnote shows it.</summary>
/// <param name="Value">Its value in force.</param>
/// <param name="Meaning">What it decides.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Setting">Where to change it.</param>
public sealed record ThresholdNote(double Value, string Meaning, string Source, string Setting);

/// <summary>The thresholds in words.</summary>
public static class ThresholdNotes
{
    /// <summary>The configuration section that holds the thresholds.</summary>
    public const string Section = "Calibration:Thresholds";

    private const string HosmerLemeshow = "Hosmer & Lemeshow, Applied Logistic Regression, section 5.2.4";
    private const string Williamson = "Williamson, Xi & Breyer 2012, Educational Measurement 31(1), automated scoring";
    private const string KooLi = "Koo & Li 2016, Journal of Chiropractic Medicine 15";
    private const string Krippendorff = "Krippendorff 2004, Content Analysis, chapter 11";
    private const string FourFifths = "EEOC Uniform Guidelines 1978, 29 CFR 1607.4 D";
    private const string McHorney = "McHorney & Tarlov 1995, Quality of Life Research 4";
    private const string House = "this product's own convention";

    /// <summary>Every threshold by name in snake case.</summary>
    public static IReadOnlyDictionary<string, ThresholdNote> Describe(CalibrationThresholds t)
    {
        ArgumentNullException.ThrowIfNull(t);
        return Rows(t).ToDictionary(
            r => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(r.Name),
            r => new ThresholdNote(r.Value, r.Meaning, r.Source, $"{Section}:{r.Name}"));
    }

    private static IEnumerable<(string Name, double Value, string Meaning, string Source)> Rows(CalibrationThresholds t) =>
    [
        (nameof(t.AucAcceptable), t.AucAcceptable, "AUC between neighbouring profiles: acceptable from here", HosmerLemeshow),
        (nameof(t.AucGood), t.AucGood, "AUC: good from here", HosmerLemeshow),
        (nameof(t.AucOutstanding), t.AucOutstanding, "AUC: outstanding from here", HosmerLemeshow),
        (nameof(t.Correlation), t.Correlation, "correlation of score with profile: at least", Williamson),
        (nameof(t.SlopeLow), t.SlopeLow, "slope on the expected midpoint: below is a compressed scale", House),
        (nameof(t.SlopeHigh), t.SlopeHigh, "slope on the expected midpoint: above is an exaggerated scale", House),
        (nameof(t.ExtremeShare), t.ExtremeShare, "share of items at 1 or at 5, profiles weighted equally: at most", McHorney),
        (nameof(t.BiasGood), t.BiasGood, "bias in points: good inside ±", House),
        (nameof(t.BiasBad), t.BiasBad, "bias in points: bad outside ±", House),
        (nameof(t.BiasHeadroom), t.BiasHeadroom, "bias near an end of the scale: bad beyond this share of the room left, if that is less", House),
        (nameof(t.StandardisedBias), t.StandardisedBias, "bias over the spread expected: good inside ±", Williamson),
        (nameof(t.InBand), t.InBand, "share of interviews in the expected band: at least", House),
        (nameof(t.Agreement), t.Agreement, "quadratic weighted kappa and concordance: at least", Williamson),
        (nameof(t.ExactAgreement), t.ExactAgreement, "items at exactly the expected score: at least", "customary in essay scoring"),
        (nameof(t.AdjacentAgreement), t.AdjacentAgreement, "items within one point of the expected score: at least", "customary in essay scoring"),
        (nameof(t.Degradation), t.Degradation, "agreement with people below that of people among themselves: at most", Williamson),
        (nameof(t.TrueScore), t.TrueScore, "reduction of squared error of the true score (PRMSE): at least", "Loukina et al. 2020, BEA workshop; RSMTool"),
        (nameof(t.MostRatings), t.MostRatings, "more ratings than this are not practical to ask for", House),
        (nameof(t.IccPoor), t.IccPoor, "ICC: poor below", KooLi),
        (nameof(t.IccGood), t.IccGood, "ICC: good from here", KooLi),
        (nameof(t.IccExcellent), t.IccExcellent, "ICC: excellent from here", KooLi),
        (nameof(t.IccGap), t.IccGap, "ICC(3,1) over ICC(2,1): more is a shift between runs", House),
        (nameof(t.DetectableChange), t.DetectableChange, "smallest detectable change in points: repeatable up to", House),
        (nameof(t.AlphaReliable), t.AlphaReliable, "Krippendorff's alpha: reliable from here", Krippendorff),
        (nameof(t.AlphaTentative), t.AlphaTentative, "Krippendorff's alpha: tentative from here", Krippendorff),
        (nameof(t.DecisionError), t.DecisionError, "weak told to proceed, exceptional turned away: at most", House),
        (nameof(t.RecommendationAuc), t.RecommendationAuc, "AUC of the mean for \"proceed\": at least", HosmerLemeshow),
        (nameof(t.Discordant), t.Discordant, "pairs with higher mean and lower recommendation: at most", House),
        (nameof(t.Drift), t.Drift, "difference between runs in points: stable inside ±", House),
        (nameof(t.DistanceNoticeable), t.DistanceNoticeable, "distance of score distributions in points: noticeable from here", House),
        (nameof(t.DistanceLarge), t.DistanceLarge, "distance of score distributions in points: large from here", House),
        (nameof(t.VerbosityGood), t.VerbosityGood, "points per doubling of the answer's length: harmless inside ±", House),
        (nameof(t.VerbosityBad), t.VerbosityBad, "points per doubling of the answer's length: too many outside ±", House),
        (nameof(t.PositionSpread), t.PositionSpread, "spread of positions in points: at most", House),
        (nameof(t.HaloIcc), t.HaloIcc, "ICC(1) of an interview's items within profile: above is a possible halo", House),
        (nameof(t.HaloRatio), t.HaloRatio, "interviews with identical scores over the number expected: above is a possible halo", House),
        (nameof(t.AdverseImpact), t.AdverseImpact, "selection-rate ratio to the best group: at least", FourFifths),
        (nameof(t.AdverseImpactP), t.AdverseImpactP, "p value below which a low ratio counts as shown", FourFifths),
        (nameof(t.ParityMinimumShare), t.ParityMinimumShare, "share of candidates a group needs to be compared", "6 RCNY 5-301 (d)"),
        (nameof(t.Coverage), t.Coverage, "share of questions evaluated and of interviews scored: at least", House),
        (nameof(t.Power), t.Power, "chance with which the candidates asked for would settle a verdict", "Cohen 1988, Statistical Power Analysis"),
        (nameof(t.MostCandidates), t.MostCandidates, "more candidates than this are not practical to ask for", House),
        (nameof(t.MinimumCandidates), t.MinimumCandidates, "candidates in a cell: no verdict below", House),
        (nameof(t.SmallSample), t.SmallSample, "candidates in a cell: called a small sample below", House),
        (nameof(t.MinimumPairs), t.MinimumPairs, "repeated candidates from which stability is judged on pairs", House),
    ];
}
