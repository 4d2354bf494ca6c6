using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Scopes;

namespace Analytics.Warehouse.Queries;

/// <summary>A query over the figures of a cohort. Its text names tables of the cohort's slice, such as <c>cohort_section</c>.</summary>
/// <typeparam name="TRow">As in <see cref="Query{TRow}"/>.</typeparam>
/// <param name="warehouse">Where to ask.</param>
public abstract class CohortQuery<TRow>(WarehouseDatabase warehouse) : Query<TRow>(warehouse)
{
    private readonly WarehouseDatabase _warehouse = warehouse;

    /// <summary>Whether figures come from kept aggregates; null to let the cohort decide. Tests hold one source against the other.</summary>
    internal bool? IsKept { get; init; }

    /// <summary>
    /// What the rows are split by besides what is asked for, where each tells of a group of interviews; null where rows are of single interviews or show their
    /// words. Who may be told of groups only (<see cref="ReadScope.SmallestGroup"/>) is refused those.
    /// </summary>
    private protected virtual IReadOnlyList<By>? RowsAreOf => null;

    /// <summary>The cohort's figures, split by up to two dimensions.</summary>
    private protected IReadOnlyList<TRow> ReadKept(Cohort cohort, By? by = null, By? across = null, RelevanceScale? scale = null)
    {
        var split = new StatementSplit(by, across, scale);
        var byRun = by == By.Run || across == By.Run;
        return Keep((cohort, split, IsKept), () => _warehouse.Slices.Query<TRow>(cohort, byRun, IsKept, Groups(by, across), new Statement(GetType().Name, split.Of(GetType()))));
    }

    /// <summary>Rows of single interviews, which may be very many: what is computed from them is kept, not they.</summary>
    private protected IReadOnlyList<TRow> ReadOnce(Cohort cohort, QueryParameters? parameters = null) =>
        _warehouse.Slices.Query<TRow>(cohort, byRun: false, IsKept, Groups(), Statement.Of(GetType(), parameters));

    /// <summary>The cohort's figures, or the answer kept while the warehouse has not changed.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="parameters">What else the statement asks for.</param>
    /// <param name="byRun">Whether it tells runs apart.</param>
    private protected IReadOnlyList<TRow> ReadKept(Cohort cohort, QueryParameters parameters, bool byRun = false) => ReadKept(cohort, parameters, rows => rows, byRun);

    /// <summary>The same, completed by what no statement over the cohort should join: words of turns.</summary>
    private protected IReadOnlyList<TRow> ReadKept(Cohort cohort, QueryParameters parameters, Func<IReadOnlyList<TRow>, IReadOnlyList<TRow>> complete, bool byRun = false) =>
        Keep((cohort, parameters, byRun, IsKept), () => complete(_warehouse.Slices.Query<TRow>(cohort, byRun, IsKept, Groups(), Statement.Of(GetType(), parameters))));

    /// <summary>Refuses to split by section what belongs to whole interviews.</summary>
    private protected static void RequireWholeInterviews(By by)
    {
        if (by == By.Section) throw new ArgumentException("Recommendations belong to whole interviews; they cannot be split by section.", nameof(by));
    }

    private GroupSplit? Groups(By? by = null, By? across = null) => ReadScope.Current.ShowsInterviews
        ? null
        : RowsAreOf is { } own ? GroupSplit.Of([.. own, by, across]) : throw OutOfScopeException.OfInterviews();
}
