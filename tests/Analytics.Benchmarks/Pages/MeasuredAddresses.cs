namespace Analytics.Benchmarks.Pages;

/// <summary>What is measured: every page and every call of the API. A new one is a new line.</summary>
internal static class MeasuredAddresses
{
    /// <summary>
    /// A name, and an address in which <c>{cells}</c> stands for a cohort of position, profile, run, evaluator, recommendation or days, <c>{marks}</c> for one
    /// that also asks for a score, a kind or a finding, <c>{other}</c> for a compared cohort, <c>{id}</c> for an interview, <c>{page}</c> for a page anywhere in
    /// the list of all, and <c>{word}</c> for something to search for.
    /// </summary>
    public static readonly IReadOnlyList<(string Name, string Address)> All =
    [
        ("Overview", "/"),
        ("Overview of a cohort", "/?{cells}"),
        ("Scores", "/scores?{cells}"),
        ("Scores by position", "/scores?{cells}&by=position"),
        ("Relevance", "/relevance?{cells}"),
        ("Calibration", "/calibration?{cells}"),
        ("Calibration, two compared", "/calibration?{cells}&{other}"),
        ("Contradictions", "/contradictions?{cells}"),
        ("Contradictions of a kind", "/contradictions?contradiction=recommendation_score&{cells}"),
        ("Cut score", "/cut-score?{cells}&cut=3.5"),
        ("Cohorts, two compared", "/cohorts?{cells}&{other}"),
        ("Cohorts, to choose", "/cohorts?{cells}&choose=1"),
        ("Interview", "/interviews/{id}"),
        ("Interview in its list", "/interviews/{id}?{cells}"),
        ("Interview in a list by score", "/interviews/{id}?sort=-score&{cells}"),
        ("Interview in a list by candidate", "/interviews/{id}?sort=candidate&{cells}"),
        ("Interview in the list of a mark", "/interviews/{id}?{marks}"),
        ("Data", "/data"),
        ("Data, a later page of files", "/data?page={page}"),
        ("Data, files by name", "/data?q={word}"),

        ("Interviews, newest first", "/interviews?{cells}"),
        ("Interviews, a later page", "/interviews?{cells}&page=40"),
        ("Interviews of all, any page", "/interviews?page={page}"),
        ("Interviews of all by score, any page", "/interviews?sort=score&page={page}"),
        ("Interviews by score", "/interviews?{cells}&sort=-score"),
        ("Interviews by relevance", "/interviews?{cells}&sort=relevance"),
        ("Interviews by position", "/interviews?{cells}&sort=position"),
        ("Interviews by candidate", "/interviews?{cells}&sort=candidate"),
        ("Drill-down: score, kind or finding", "/interviews?{marks}"),
        ("Drill-down: score, kind or finding, by score", "/interviews?{marks}&sort=score"),
        ("Drill-down: score in a section", "/interviews?score=2&section=technical&{cells}"),
        ("Drill-down: mean score", "/interviews?mean=3-3.25&{cells}"),
        ("Drill-down: relevance", "/interviews?relevance=0.2-0.4&{cells}"),
        ("Drill-down: relevance of a kind", "/interviews?relevance=0.8-1&kind=technical&{cells}"),
        ("Drill-down: relevance scale", "/interviews?measured=judge&{cells}"),
        ("Search for a word", "/interviews?q={word}&{cells}"),

        ("API summary", "/api/v1/summary?{cells}"),
        ("API summary, two compared", "/api/v1/summary?{cells}&{other}"),
        ("API runs", "/api/v1/runs?{cells}"),
        ("API scores/distribution", "/api/v1/scores/distribution?{cells}&by=position"),
        ("API scores/trend", "/api/v1/scores/trend?{cells}&by=profile"),
        ("API relevance/distribution", "/api/v1/relevance/distribution?{cells}&by=position"),
        ("API relevance/trend", "/api/v1/relevance/trend?{cells}&by=profile"),
        ("API recommendations", "/api/v1/recommendations?{cells}&by=run"),
        ("API findings", "/api/v1/findings?{cells}"),
        ("API calibration", "/api/v1/calibration?{cells}"),
        ("API contradictions", "/api/v1/contradictions?{cells}"),
        ("API cut-score", "/api/v1/cut-score?{cells}&cut=3.5"),
        ("API questions", "/api/v1/questions?{cells}"),
        ("API interviews", "/api/v1/interviews?{cells}"),
        ("API interviews of a mark", "/api/v1/interviews?{marks}"),
        ("API interview", "/api/v1/interviews/{id}?{cells}"),
        ("API ingest", "/api/v1/ingest"),

        ("Overview of a mark", "/?{marks}"),
        ("Scores of a mark", "/scores?{marks}"),
        ("Calibration of a mark", "/calibration?{marks}"),
        ("Relevance of a mark", "/relevance?{marks}"),
        ("API summary of a mark", "/api/v1/summary?{marks}"),
        ("API scores/distribution of a mark", "/api/v1/scores/distribution?{marks}"),
        ("API findings of a mark", "/api/v1/findings?{marks}"),
    ];
}
