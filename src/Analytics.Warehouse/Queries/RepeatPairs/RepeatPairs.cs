using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>Candidates of a cohort interviewed in two sets of runs.</summary>
public sealed class RepeatPairs(WarehouseDatabase warehouse) : CohortQuery<RepeatPairsRow>(warehouse)
{
    /// <summary>One row a candidate that both sides have; with one evaluator, a row an evaluator that has the candidate on both sides.</summary>
    /// <param name="cohort">The interviews.</param>
    /// <param name="first">Runs of the first side.</param>
    /// <param name="second">Runs of the second side; a run of both counts as of the first.</param>
    /// <param name="ofOneEvaluator">Whether both sides must be of one and the same evaluator.</param>
    public IReadOnlyList<RepeatPairsRow> Read(Cohort cohort, IEnumerable<string> first, IEnumerable<string> second, bool ofOneEvaluator) =>
        ReadKept(cohort, new QueryParameters().Add("first", first.ToList()).Add("second", second.ToList()).Add("of_one_evaluator", ofOneEvaluator));
}

/// <summary>A candidate on both sides.</summary>
/// <param name="Evaluator">Who scored both sides; null where evaluators are not told apart.</param>
/// <param name="CandidateCode">The candidate's code.</param>
/// <param name="Position">The position; null where files name none.</param>
/// <param name="Profile">0 weak to 3 exceptional.</param>
/// <param name="FirstMean">Mean score on the first side; null without scores.</param>
/// <param name="SecondMean">Mean score on the second side.</param>
/// <param name="FirstRecommendation">The last recommendation on the first side, 0 not a fit to 2 proceed; null when unknown.</param>
/// <param name="SecondRecommendation">The last one on the second side.</param>
/// <param name="SameDialogue">Whether the last interviews of both sides hold the same words; null when one has none.</param>
/// <param name="SecondInterview">The last interview on the second side.</param>
public sealed record RepeatPairsRow(
    string? Evaluator, string CandidateCode, string? Position, int Profile, double? FirstMean, double? SecondMean,
    int? FirstRecommendation, int? SecondRecommendation, bool? SameDialogue, long SecondInterview);
