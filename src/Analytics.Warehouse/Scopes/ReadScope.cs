using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Scopes;

/// <summary>
/// What somebody may read of the warehouse. It is of the flow of control and not a parameter: whoever answers a request enters it once, and every query below
/// heeds it, those that are yet to be written included. Where nobody entered one, everything may be read: jobs and the command line.
/// </summary>
public sealed record ReadScope
{
    // A run is called like a folder.
    private const string NoRun = "/";

    private static readonly AsyncLocal<ReadScope?> Entered = new();

    private ReadScope(Cohort rows, int smallestGroup) => (Rows, SmallestGroup) = (rows, smallestGroup);

    /// <summary>No limits.</summary>
    public static ReadScope Everything { get; } = new(Cohort.All, 1);

    /// <summary>What may be read here and now.</summary>
    public static ReadScope Current => Entered.Value ?? Everything;

    /// <summary>The interviews that may be read; any cohort that runs and strata can tell.</summary>
    public Cohort Rows { get; }

    /// <summary>The fewest interviews that may be told of together, from 1; above 1 no single interview is shown and none can be computed from what is.</summary>
    public int SmallestGroup { get; }

    /// <summary>Whether single interviews may be read.</summary>
    public bool ShowsInterviews => SmallestGroup == 1;

    /// <summary>How candidates are called; null where their names may be read.</summary>
    public NameVeil? Names { get; private init; }

    /// <summary>Whether there is no limit at all.</summary>
    public bool IsEverything => ShowsInterviews && Rows.IsAll && Names is null;

    /// <summary>The same without candidates' names.</summary>
    /// <param name="names">What they are called instead; null for their names.</param>
    public ReadScope Veiled(NameVeil? names) => this with { Names = names };

    /// <summary>A scope.</summary>
    /// <param name="rows">The interviews; it may ask for position, profile, run, evaluator, recommendation, scale of relevance and days.</param>
    /// <param name="smallestGroup">As in <see cref="SmallestGroup"/>.</param>
    /// <exception cref="ArgumentException">The rows ask for what only single interviews can tell, or a group is smaller than one.</exception>
    public static ReadScope Of(Cohort rows, int smallestGroup = 1)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(smallestGroup, 1);
        if (!rows.IsOfCells) throw new ArgumentException($"A scope of rows is told by position, profile, run, evaluator, recommendation, scale or days, not by {rows.ToWords()}.", nameof(rows));
        return new ReadScope(rows, smallestGroup);
    }

    /// <summary>The scope of some positions.</summary>
    /// <param name="positions">The positions, <see cref="Cohort.Unknown"/> for files that name none; null for all, empty for no interview at all.</param>
    /// <param name="smallestGroup">As in <see cref="SmallestGroup"/>.</param>
    public static ReadScope OfPositions(IReadOnlyList<string>? positions, int smallestGroup = 1) => positions switch
    {
        null => Of(Cohort.All, smallestGroup),
        [] => Of(Cohort.All with { Runs = [NoRun] }, smallestGroup),
        _ => Of(Cohort.All with { Positions = positions }, smallestGroup),
    };

    /// <summary>Refuses what tells of all that is loaded to who may read a part of it, or no names: it tells of files, which are called after people.</summary>
    /// <exception cref="OutOfScopeException">There is a limit.</exception>
    public void RequireEverything()
    {
        if (!ShowsInterviews || !Rows.IsAll) throw OutOfScopeException.OfTheCorpus();
        if (Names is not null) throw OutOfScopeException.OfNames();
    }

    /// <summary>Enters the scope until what is returned is disposed; work begun meanwhile keeps it.</summary>
    public IDisposable Enter()
    {
        var before = Entered.Value;
        Entered.Value = this;
        return new Left(before);
    }

    private sealed class Left(ReadScope? before) : IDisposable
    {
        public void Dispose() => Entered.Value = before;
    }
}
