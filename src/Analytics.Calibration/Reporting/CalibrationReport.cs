using System.Text.Json.Serialization;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Reporting;

/// <summary>What the report is about.</summary>
/// <param name="Interviews">Interviews in scope, those without scores included.</param>
/// <param name="InterviewsWithoutScores">Of them, interviews without a single score; they are in no metric.</param>
/// <param name="InterviewsWithoutRecommendation">Scored interviews without a known recommendation; they are in no recommendation metric.</param>
/// <param name="ScoredItems">Items with a score.</param>
/// <param name="UnscoredItems">Items without one; they are in no metric.</param>
/// <param name="RelevanceNotMeasured">Questions whose relevance was not measured.</param>
/// <param name="Candidates">Different units (candidate code, position and profile).</param>
/// <param name="RepeatedCandidates">Units interviewed more than once.</param>
/// <param name="Runs">Runs, oldest first.</param>
/// <param name="Evaluators">Evaluators, by name.</param>
public sealed record ReportScope(
    long Interviews, long InterviewsWithoutScores, long InterviewsWithoutRecommendation, long ScoredItems,
    long UnscoredItems, long RelevanceNotMeasured, long Candidates, long RepeatedCandidates, IReadOnlyList<string> Runs, IReadOnlyList<string> Evaluators);

/// <summary>One figure.</summary>
/// <param name="Value">The figure; null when undefined.</param>
/// <param name="Low">Lower end of its 95 % interval; null when there is none.</param>
/// <param name="High">Upper end.</param>
/// <param name="Se">Standard error; null when the method has none.</param>
/// <param name="N">Observations behind it.</param>
/// <param name="Unit">What it is measured in: points, share, auc, correlation, ...</param>
public sealed record Metric(double? Value, double? Low, double? High, double? Se, int N, string Unit)
{
    /// <summary>p value, where the metric is tested; not written otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? P { get; init; }

    /// <summary>p value corrected for the tests it is read together with.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? PAdjusted { get; init; }
}

/// <summary>One profile.</summary>
/// <param name="Interviews">Scored interviews.</param>
/// <param name="Items">Scored items.</param>
/// <param name="Histogram">Items at score 1 to 5.</param>
/// <param name="MeanInterview">Mean of interview means, points; null without interviews.</param>
/// <param name="SdInterview">Standard deviation of interview means; null below two.</param>
/// <param name="MeanItem">Mean of item scores, points.</param>
/// <param name="SeCluster">Cluster-robust standard error of <paramref name="MeanItem"/>.</param>
/// <param name="ExpectedLow">Lower end of the expected band.</param>
/// <param name="ExpectedHigh">Upper end.</param>
/// <param name="ExpectedMidpoint">Mean expected.</param>
public sealed record ProfileSummary(
    long Interviews, long Items, IReadOnlyList<long> Histogram, double? MeanInterview, double? SdInterview, double? MeanItem, double? SeCluster,
    double ExpectedLow, double ExpectedHigh, double ExpectedMidpoint);

/// <summary>Interviews of one mean score, and how many of them are told to proceed.</summary>
/// <param name="Mean">Interview mean.</param>
/// <param name="Interviews">Interviews with this mean and a known recommendation.</param>
/// <param name="Proceed">Of them told to proceed.</param>
/// <param name="Share">Share told to proceed.</param>
/// <param name="Low">Lower Wilson limit.</param>
/// <param name="High">Upper Wilson limit.</param>
public sealed record ThresholdPoint(double Mean, long Interviews, long Proceed, double Share, double? Low, double? High);

/// <summary>One run on the control chart.</summary>
/// <param name="Run">The run.</param>
/// <param name="Mean">Mean interview mean, standardised to equal profiles, points.</param>
/// <param name="Low">Lower end of its interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="N">Interviews.</param>
/// <param name="Smoothed">EWMA; null as long as there are fewer than eight baseline runs.</param>
/// <param name="LowerLimit">Lower control limit.</param>
/// <param name="UpperLimit">Upper control limit.</param>
public sealed record ControlPoint(
    string Run, double? Mean, double? Low, double? High, int N, double? Smoothed, double? LowerLimit, double? UpperLimit);

/// <summary>One unit interviewed in both runs, for the scatter.</summary>
/// <param name="Unit">Candidate code.</param>
/// <param name="Position">Position.</param>
/// <param name="Profile">Profile in lower case.</param>
/// <param name="First">Mean in the first run.</param>
/// <param name="Second">Mean in the second run.</param>
public sealed record RepeatPoint(string Unit, string? Position, string Profile, double First, double Second)
{
    /// <summary>The key of the second interview; not written where it is not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Interview { get; init; }
}

/// <summary>One position after profile.</summary>
/// <param name="Position">The position.</param>
/// <param name="Effect">Mean of interview mean minus its profile's mean, points.</param>
/// <param name="Low">Lower end of its interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="N">Interviews.</param>
/// <param name="Shrunken">The effect pulled towards 0.</param>
/// <param name="PAdjusted">p value corrected over positions.</param>
public sealed record PositionPoint(string Position, double? Effect, double? Low, double? High, int N, double Shrunken, double? PAdjusted);

/// <summary>The report: verdicts first, then every figure behind them.</summary>
/// <param name="Scope">What it is about.</param>
/// <param name="Headline">The verdicts in a few sentences, the bad news first.</param>
/// <param name="Verdicts">Six cards, in the order of reading.</param>
/// <param name="Metrics">Every metric by id.</param>
/// <param name="Profiles">Each profile in lower case.</param>
/// <param name="Recommendations">Per profile the scored interviews with each recommendation: not a fit, reservations, proceed.</param>
/// <param name="Thresholds">Every threshold by name.</param>
/// <param name="WarehouseVersion">Version of the warehouse.</param>
/// <param name="ThresholdCurve">Share told to proceed per interview mean.</param>
/// <param name="ControlChart">Runs, oldest first.</param>
/// <param name="Repeats">Units of the two runs that repeatability is measured on.</param>
/// <param name="Positions">Positions after profile.</param>
public sealed record CalibrationReport(
    ReportScope Scope,
    string Headline,
    IReadOnlyList<VerdictCard> Verdicts,
    IReadOnlyDictionary<string, Metric> Metrics,
    IReadOnlyDictionary<string, ProfileSummary> Profiles,
    IReadOnlyDictionary<string, IReadOnlyList<long>> Recommendations,
    IReadOnlyDictionary<string, ThresholdNote> Thresholds,
    long WarehouseVersion,
    IReadOnlyList<ThresholdPoint> ThresholdCurve,
    IReadOnlyList<ControlPoint> ControlChart,
    IReadOnlyList<RepeatPoint> Repeats,
    IReadOnlyList<PositionPoint> Positions)
{
    /// <summary>The runs that drift compares: those asked for, else the newest run and the one before it; null when there is only one.</summary>
    [JsonIgnore]
    public RunComparison? Compared { get; init; }
}
