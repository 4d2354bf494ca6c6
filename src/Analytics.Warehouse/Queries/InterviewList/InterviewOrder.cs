using Analytics.Transcripts;
using Analytics.Warehouse.Scopes;

namespace Analytics.Warehouse.Queries;

/// <summary>What a list of interviews can be sorted by. Names in snake_case are the values of the <c>sort</c> parameter.</summary>
public enum InterviewSort
{
    /// <summary>When the run started.</summary>
    Started,

    /// <summary>The candidate's name.</summary>
    Candidate,

    /// <summary>The position.</summary>
    Position,

    /// <summary>The designed quality, weak lowest.</summary>
    Profile,

    /// <summary>The evaluator's name.</summary>
    Evaluator,

    /// <summary>The mean item score; interviews without one come last.</summary>
    Score,

    /// <summary>The measured relevance; interviews without one come last.</summary>
    Relevance,

    /// <summary>The recommendation, not a fit lowest; unknown comes last.</summary>
    Recommendation,

    /// <summary>The number of findings.</summary>
    Findings,
}

/// <summary>The order of a list; ties are broken by candidate code, then by interview id.</summary>
/// <param name="By">What it is sorted by.</param>
/// <param name="Descending">Highest, latest or last in the alphabet first.</param>
public sealed record InterviewOrder(InterviewSort By, bool Descending)
{
    /// <summary>Latest runs first.</summary>
    public static InterviewOrder Default { get; } = new(InterviewSort.Started, true);

    /// <summary>Reads <c>sort</c>: a name for ascending, <c>-name</c> for descending; absent or unknown is <see cref="Default"/>.</summary>
    /// <param name="sort">The parameter's value.</param>
    /// <param name="order">The order it names, or <see cref="Default"/>.</param>
    /// <returns>False when there was a value and it names no order.</returns>
    public static bool TryParse(string? sort, out InterviewOrder order)
    {
        order = Default;
        if (string.IsNullOrEmpty(sort)) return true;
        if (!SnakeCase.TryParse<InterviewSort>(sort.TrimStart('-'), out var by) || sort.StartsWith("--", StringComparison.Ordinal)) return false;
        order = new InterviewOrder(by, sort[0] == '-');
        return true;
    }

    /// <summary>The value of the <c>sort</c> parameter that <see cref="TryParse"/> reads back.</summary>
    public override string ToString() => (Descending ? "-" : "") + SnakeCase.Of(By);
}

/// <summary>An order as the parameters of the queries that list interviews.</summary>
internal static class InterviewOrderParameters
{
    // Equals no sort, which leaves the order of codes: the order of names would tell of them.
    private const string ByCode = "code";

    /// <summary>Adds <c>$sort</c> and <c>$descending</c>.</summary>
    public static QueryParameters Add(this QueryParameters parameters, InterviewOrder order) =>
        parameters.Add("sort", order.By == InterviewSort.Candidate && ReadScope.Current.Names is not null ? ByCode : SnakeCase.Of(order.By)).Add("descending", order.Descending);
}
