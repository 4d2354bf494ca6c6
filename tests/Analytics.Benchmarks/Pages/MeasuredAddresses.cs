namespace Analytics.Benchmarks.Pages;

/// <summary>What is measured: every page and every call of the API. A new one is a new line.</summary>
internal static class MeasuredAddresses
{
    /// <summary>
    /// A name, and an address in which <c>{cells}</c> stands for a cohort of position, profile, run, evaluator, recommendation or days, <c>{marks}</c> for one
    /// that also asks for a score, a kind or a finding, and <c>{id}</c> for an interview.
    /// </summary>
    public static readonly IReadOnlyList<(string Name, string Address)> All =
    [
        ("Overview", "/"),
        ("Interviews, newest first", "/interviews?{cells}"),
        ("Interviews, a later page", "/interviews?{cells}&page=40"),
        ("Interviews by score", "/interviews?{cells}&sort=-score"),
        ("Interviews by relevance", "/interviews?{cells}&sort=relevance"),
        ("Interviews by position", "/interviews?{cells}&sort=position"),
        ("Interviews by candidate", "/interviews?{cells}&sort=candidate"),
        ("Interviews of a mark", "/interviews?{marks}"),
        ("Interviews of a mark by score", "/interviews?{marks}&sort=score"),
        ("Interview", "/interviews/{id}"),
        ("Interview in its list", "/interviews/{id}?{cells}"),
        ("Data", "/data"),
        ("Search for a word", "/interviews?q={word}&{cells}"),
    ];
}
