using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Scopes;

namespace Analytics.Warehouse.Queries;

/// <summary>Interviews that contradict themselves, without their words; <see cref="ContradictionReading"/> has those too.</summary>
/// <param name="warehouse">Where to ask.</param>
/// <param name="rules">What counts as a contradiction.</param>
public sealed class ContradictionList(WarehouseDatabase warehouse, ContradictionRules rules) : CohortQuery<ContradictionRow>(warehouse)
{
    /// <summary>One page: furthest apart first, of equal ones the newest run's first.</summary>
    /// <param name="cohort">The interviews.</param>
    /// <param name="kind">Only this kind, ranked by it; null for all, ranked by the kind that is furthest apart.</param>
    /// <param name="page">Which page, from 1.</param>
    /// <param name="pageSize">Rows on a page.</param>
    public IReadOnlyList<ContradictionRow> Read(Cohort cohort, ContradictionKind? kind, int page, int pageSize) => ReadKept(cohort, new QueryParameters()
        .Add(rules)
        .Add("kind", kind is { } one ? SnakeCase.Of(one) : null)
        .Add("skip", (long)(page - 1) * pageSize)
        .Add("page_size", (long)pageSize));
}

/// <summary>One interview that contradicts itself.</summary>
/// <param name="InterviewId">Its key.</param>
/// <param name="RunId">Its run.</param>
/// <param name="StartedAt">When the run started.</param>
/// <param name="Evaluator">Who evaluated the run.</param>
/// <param name="CandidateCode">The candidate's code.</param>
/// <param name="Candidate">The candidate's name.</param>
/// <param name="QualityProfile">The designed quality in snake_case; null where nobody designed one.</param>
/// <param name="Position">The position; null when the file names none.</param>
/// <param name="Recommendation">The level in snake_case; null when unknown.</param>
/// <param name="ReportSays">The level the report's text names where it is another one; else null.</param>
/// <param name="MeanScore">Mean item score, 1 to 5; null without scored items.</param>
/// <param name="ScoredItems">Number of items behind it.</param>
/// <param name="RecommendationReport">Points between recommendation and report text, 0 where nothing contradicts; so the next three.</param>
/// <param name="RecommendationProfile">Points between recommendation and profile.</param>
/// <param name="RecommendationScore">Points between recommendation and mean score.</param>
/// <param name="ScoreProfile">Points between mean score and profile.</param>
/// <param name="Points">What it is ranked by.</param>
public sealed record ContradictionRow(
    long InterviewId, string RunId, DateTime StartedAt, string Evaluator, string CandidateCode, string Candidate, string? QualityProfile, string? Position,
    string? Recommendation, string? ReportSays, double? MeanScore, int ScoredItems,
    double RecommendationReport, double RecommendationProfile, double RecommendationScore, double ScoreProfile, double Points) : INamesCandidate<ContradictionRow>
{
    ContradictionRow INamesCandidate<ContradictionRow>.Veiled(NameVeil names) => this with { Candidate = names.Of(CandidateCode, Candidate).Shown };

    /// <summary>Points of one kind.</summary>
    public double Of(ContradictionKind kind) => kind switch
    {
        ContradictionKind.RecommendationReport => RecommendationReport,
        ContradictionKind.RecommendationProfile => RecommendationProfile,
        ContradictionKind.RecommendationScore => RecommendationScore,
        _ => ScoreProfile,
    };
}
