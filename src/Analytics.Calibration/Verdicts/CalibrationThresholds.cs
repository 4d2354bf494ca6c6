namespace Analytics.Calibration.Verdicts;

/// <summary>
/// Every number a verdict or a reading depends on. All of them are configuration (section Calibration:Thresholds, the property's name as key);
/// the page shows each with <see cref="ThresholdNotes"/>.
/// </summary>
public sealed record CalibrationThresholds
{
    /// <summary>The thresholds used when nothing is configured.</summary>
    public static CalibrationThresholds Default { get; } = new();

    /// <summary>AUC between neighbouring profiles that is acceptable.</summary>
    public double AucAcceptable { get; init; } = 0.70;

    /// <summary>AUC that is good.</summary>
    public double AucGood { get; init; } = 0.80;

    /// <summary>AUC that is outstanding.</summary>
    public double AucOutstanding { get; init; } = 0.90;

    /// <summary>Correlation of score with profile.</summary>
    public double Correlation { get; init; } = 0.70;

    /// <summary>Lowest good slope of score on expected midpoint.</summary>
    public double SlopeLow { get; init; } = 0.80;

    /// <summary>Highest good slope.</summary>
    public double SlopeHigh { get; init; } = 1.20;

    /// <summary>Share of items at an extreme score, profiles weighted equally.</summary>
    public double ExtremeShare { get; init; } = 0.15;

    /// <summary>Bias in points that is good when the whole interval is inside ± this.</summary>
    public double BiasGood { get; init; } = 0.25;

    /// <summary>Bias in points that is bad when the whole interval is outside ± this.</summary>
    public double BiasBad { get; init; } = 0.50;

    /// <summary>Standardised mean difference.</summary>
    public double StandardisedBias { get; init; } = 0.15;

    /// <summary>Share of interviews whose mean rounds into the expected band.</summary>
    public double InBand { get; init; } = 0.80;

    /// <summary>Quadratic weighted kappa and concordance.</summary>
    public double Agreement { get; init; } = 0.70;

    /// <summary>Exact agreement of items.</summary>
    public double ExactAgreement { get; init; } = 0.50;

    /// <summary>Agreement of items within one point.</summary>
    public double AdjacentAgreement { get; init; } = 0.95;

    /// <summary>How far the agreement of evaluator and people may lie below that of people among themselves.</summary>
    public double Degradation { get; init; } = 0.10;

    /// <summary>Proportional reduction of mean squared error of the true score.</summary>
    public double TrueScore { get; init; } = 0.80;

    /// <summary>More ratings than this are not practical to ask for.</summary>
    public int MostRatings { get; init; } = 1_000;

    /// <summary>ICC below which repeatability is poor.</summary>
    public double IccPoor { get; init; } = 0.50;

    /// <summary>ICC from which repeatability is good.</summary>
    public double IccGood { get; init; } = 0.75;

    /// <summary>ICC from which repeatability is excellent.</summary>
    public double IccExcellent { get; init; } = 0.90;

    /// <summary>ICC(3,1) minus ICC(2,1) above which runs are shifted against each other.</summary>
    public double IccGap { get; init; } = 0.05;

    /// <summary>Krippendorff's alpha that is reliable.</summary>
    public double AlphaReliable { get; init; } = 0.80;

    /// <summary>Krippendorff's alpha that allows tentative conclusions.</summary>
    public double AlphaTentative { get; init; } = 0.667;

    /// <summary>Share of the room between midpoint and end of the scale beyond which a profile is off its level, where that is less than <see cref="BiasBad"/>.</summary>
    public double BiasHeadroom { get; init; } = 0.60;

    /// <summary>Smallest detectable change in points that counts as repeatable.</summary>
    public double DetectableChange { get; init; } = 0.50;

    /// <summary>Share of questions evaluated and of interviews scored.</summary>
    public double Coverage { get; init; } = 0.90;

    /// <summary>Chance with which the number of further candidates that is named would settle a verdict.</summary>
    public double Power { get; init; } = 0.80;

    /// <summary>More candidates than this are not practical to ask for.</summary>
    public int MostCandidates { get; init; } = 500;

    /// <summary>Share of candidates a group needs to be compared, or to be the reference.</summary>
    public double ParityMinimumShare { get; init; } = 0.02;

    /// <summary>Share of weak candidates told to proceed, and of exceptional ones turned away.</summary>
    public double DecisionError { get; init; } = 0.10;

    /// <summary>AUC of the mean for "proceed".</summary>
    public double RecommendationAuc { get; init; } = 0.90;

    /// <summary>Share of untied pairs with the higher mean and the lower recommendation.</summary>
    public double Discordant { get; init; } = 0.05;

    /// <summary>Difference between runs in points.</summary>
    public double Drift { get; init; } = 0.15;

    /// <summary>Distance of score distributions in points that is noticeable.</summary>
    public double DistanceNoticeable { get; init; } = 0.10;

    /// <summary>Distance of score distributions in points that is large.</summary>
    public double DistanceLarge { get; init; } = 0.25;

    /// <summary>Points per doubling of the answer's length that are harmless.</summary>
    public double VerbosityGood { get; init; } = 0.10;

    /// <summary>Points per doubling of the answer's length that are too many.</summary>
    public double VerbosityBad { get; init; } = 0.20;

    /// <summary>Spread of positions in points.</summary>
    public double PositionSpread { get; init; } = 0.25;

    /// <summary>ICC(1) of an interview's items within profile above which a halo is possible.</summary>
    public double HaloIcc { get; init; } = 0.50;

    /// <summary>Identical-score interviews over expected above which a halo is possible.</summary>
    public double HaloRatio { get; init; } = 2;

    /// <summary>Selection-rate ratio.</summary>
    public double AdverseImpact { get; init; } = 0.80;

    /// <summary>p value below which an adverse-impact ratio counts as shown.</summary>
    public double AdverseImpactP { get; init; } = 0.05;

    /// <summary>Fewer candidates in a cell than this give no verdict.</summary>
    public int MinimumCandidates { get; init; } = 8;

    /// <summary>Fewer candidates in a cell than this are called a small sample.</summary>
    public int SmallSample { get; init; } = 20;

    /// <summary>Repeated units from which drift is judged on pairs.</summary>
    public int MinimumPairs { get; init; } = 8;
}
