using System.Text.Json.Serialization;
using Analytics.Calibration.Fairness;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Reporting;

/// <summary>What the report is about.</summary>
/// <param name="Interviews">Interviews in scope, those without scores included.</param>
/// <param name="InterviewsWithoutScores">Of them, interviews without a single score; they are in no score metric.</param>
/// <param name="InterviewsWithoutRecommendation">Interviews without a known recommendation; they are in no recommendation metric.</param>
/// <param name="ScoredItems">Items with a score.</param>
/// <param name="UnscoredItems">What should have been evaluated and was not: items without a score and questions without an item; in no score metric.</param>
/// <param name="RelevanceNotMeasured">Questions whose relevance was not measured.</param>
/// <param name="Candidates">Different candidates.</param>
/// <param name="RepeatedCandidates">Candidates interviewed more than once.</param>
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
/// <param name="N">Candidates behind it, or items where it is of items.</param>
/// <param name="Unit">What it is measured in: points, share, auc, correlation, ...</param>
public sealed record Metric(double? Value, double? Low, double? High, double? Se, int N, string Unit)
{
    /// <summary>Interviews behind it, where a list of them can be shown; not written.</summary>
    [JsonIgnore]
    public int? Interviews { get; init; }

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
    double ExpectedLow, double ExpectedHigh, double ExpectedMidpoint)
{
    /// <summary>Candidates with a scored interview.</summary>
    public long Candidates { get; init; }
}

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

/// <summary>One candidate judged twice, for the scatter.</summary>
/// <param name="Unit">Candidate code.</param>
/// <param name="Position">Position.</param>
/// <param name="Profile">Profile in lower case.</param>
/// <param name="First">Mean of the first interview.</param>
/// <param name="Second">Mean of the second.</param>
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
/// <param name="N">Candidates.</param>
/// <param name="Shrunken">The effect pulled towards 0.</param>
/// <param name="PAdjusted">p value corrected over positions.</param>
public sealed record PositionPoint(string Position, double? Effect, double? Low, double? High, int N, double Shrunken, double? PAdjusted)
{
    /// <summary>Interviews it is taken over, where a list of them can be shown; not written.</summary>
    [JsonIgnore]
    public int Interviews { get; init; }
}

/// <summary>One evaluator of the scope, judged by itself.</summary>
/// <param name="Evaluator">Who it is.</param>
/// <param name="Verdicts">Its cards.</param>
/// <param name="Metrics">Its metrics by id.</param>
/// <param name="Headline">Its verdicts in at most sixty words.</param>
public sealed record EvaluatorReport(
    string Evaluator, IReadOnlyList<VerdictCard> Verdicts, IReadOnlyDictionary<string, Metric> Metrics, [property: JsonIgnore] string Headline);

/// <summary>The report: verdicts first, then every figure behind them.</summary>
/// <param name="Scope">What it is about.</param>
/// <param name="Headline">The verdicts in at most sixty words, the bad news first.</param>
/// <param name="Verdicts">Seven cards, in the order of reading, and an eighth once people rated answers; none where several evaluators are in scope.</param>
/// <param name="Metrics">Every metric by id.</param>
/// <param name="Profiles">Each profile in lower case.</param>
/// <param name="Recommendations">Per profile the interviews with each recommendation: not a fit, reservations, proceed.</param>
/// <param name="Thresholds">Every threshold by name.</param>
/// <param name="WarehouseVersion">Version of the warehouse.</param>
/// <param name="ThresholdCurve">Share told to proceed per interview mean.</param>
/// <param name="ControlChart">Runs, oldest first.</param>
/// <param name="Repeats">Candidates that repeatability is measured on.</param>
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
    /// <summary>Every evaluator in scope with its own verdicts and metrics, by name.</summary>
    public IReadOnlyList<EvaluatorReport> Evaluators { get; init; } = [];

    /// <summary>Groups of candidates held against each other; null where nobody was asked which group they belong to.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ParityReport? Parity { get; init; }

    /// <summary>The runs that drift compares: those asked for, else the newest run and the one before it; null when there is only one.</summary>
    [JsonIgnore]
    public RunComparison? Compared { get; init; }
}
