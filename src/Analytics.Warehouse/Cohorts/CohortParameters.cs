using Analytics.Transcripts;
using Analytics.Warehouse.Queries;

namespace Analytics.Warehouse.Cohorts;

/// <summary>A cohort as the parameters that the macros of Schema/0003_cohort.sql take; <c>$q</c> is a set of interviews (Schema/0016_found_interviews.sql).</summary>
internal static class CohortParameters
{
    /// <summary>Adds <c>$positions, $profiles, $runs, $evaluators, $recommendations, $scores, $kinds, $findings, $from, $to, $q</c>.</summary>
    public static QueryParameters Add(this QueryParameters parameters, Cohort cohort) => parameters
        .Add("positions", cohort.Positions.ToList())
        .Add("profiles", cohort.Profiles.Select(SnakeCase.Of).ToList())
        .Add("runs", cohort.Runs.ToList())
        .Add("evaluators", cohort.Evaluators.ToList())
        .Add("recommendations", cohort.Recommendations.Select(CohortValue.Of).ToList())
        .Add("scores", cohort.Scores.ToList())
        .Add("kinds", cohort.Kinds.Select(SnakeCase.Of).ToList())
        .Add("findings", cohort.Findings.Select(SnakeCase.Of).ToList())
        .Add("from", cohort.From)
        .Add("to", cohort.To)
        .Add("q", RowSearch.Of(cohort, cohort.Kinds.Select(SnakeCase.Of)))
        .Add("sections", cohort.Sections.Select(SnakeCase.Of).ToList())
        .Add("means", cohort.Mean?.Bounds ?? [])
        .Add("relevances", cohort.Relevance?.Bounds ?? [])
        .Add("scales", cohort.Scales.Select(SnakeCase.Of).ToList());
}
