using System.Globalization;
using Analytics.Portal.Components;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Charts;

/// <summary>What a chart shows as one point of time.</summary>
public enum TimeUnit
{
    /// <summary>A run.</summary>
    Run,

    /// <summary>All runs from Monday to Sunday.</summary>
    Week,

    /// <summary>All runs of a calendar month.</summary>
    Month,

    /// <summary>All runs of three months from January, April, July or October on.</summary>
    Quarter,

    /// <summary>All runs of a calendar year.</summary>
    Year,
}

/// <summary>A run as time sees it.</summary>
/// <param name="RunId">The run.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="Evaluator">Who scored it; null where runs of one day and of several evaluators are to be told apart by their time of day.</param>
public sealed record RunTime(string RunId, DateTime StartedAt, string? Evaluator = null);

/// <summary>One point of time on a chart.</summary>
/// <param name="At">Where it stands: the run's start, or that of the period.</param>
/// <param name="Label">Its name on an axis: "7 Sep", "Sep 2026", "Q3 2026".</param>
/// <param name="RunId">The run; null for a period.</param>
/// <param name="First">The period's first day.</param>
/// <param name="Last">Its last day, included.</param>
public sealed record TimeBin(DateTime At, string Label, string? RunId, DateOnly First, DateOnly Last)
{
    /// <summary>The interviews of a cohort that are the bin's; null where the cohort holds none of them.</summary>
    /// <param name="cohort">The page's cohort.</param>
    public Cohort? Of(Cohort cohort)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        return RunId is not null
            ? cohort.ToGroup(By.Run, RunId)
            : cohort with { Last = null, From = cohort.From > First ? cohort.From : First, To = cohort.To < Last ? cohort.To : Last };
    }
}

/// <summary>
/// The time a chart shows. Each run is a point as long as a reader can tell them apart; more of them are added up by week, else by month, quarter or year, all of
/// which have their place, so that a stretch without interviews is a gap.
/// </summary>
public sealed class TimeBins
{
    private readonly Dictionary<string, TimeBin> _ofRun = [];
    private readonly int _older;

    private TimeBins(TimeUnit unit, IReadOnlyList<TimeBin> all, int older) => (Unit, All, _older) = (unit, all, older);

    /// <summary>What a bin is.</summary>
    public TimeUnit Unit { get; }

    /// <summary>The bins in the order of time.</summary>
    public IReadOnlyList<TimeBin> All { get; }

    /// <summary>Its unit inside a sentence: "run", "month".</summary>
    public string Name => SnakeCase.Of(Unit);

    /// <summary>Its unit at the head of a column: "Run", "Month".</summary>
    public string Title => Wording.Sentence(Name);

    /// <summary>What a chart's title adds where there was room for the newest only: ", the newest 40 of 210"; else nothing.</summary>
    public string LeftOut => _older == 0 ? "" : $", the newest {Figure.Count(All.Count)} of {Figure.Count(All.Count + _older)}";

    /// <summary>The bins of some runs.</summary>
    /// <param name="runs">The runs, in any order; the same one may come several times.</param>
    /// <param name="most">Most bins that a chart has room for; of more than that, the newest.</param>
    /// <param name="asOf">When the warehouse last changed: a period that lasted beyond is marked as not over. Null marks none.</param>
    /// <param name="wanted">What a bin is to be; null for the shortest that there is room for, and for years where there is none.</param>
    public static TimeBins Of(IEnumerable<RunTime> runs, int most, DateTime? asOf = null, TimeUnit? wanted = null)
    {
        List<RunTime> all = [.. runs.DistinctBy(run => run.RunId).OrderBy(run => run.StartedAt).ThenBy(run => run.RunId, StringComparer.Ordinal)];
        if (all.Count == 0 || wanted == TimeUnit.Run || (wanted is null && all.Count <= most)) return OfRuns(all, Math.Max(0, all.Count - most));

        var (first, last) = (DateOnly.FromDateTime(all[0].StartedAt), DateOnly.FromDateTime(all[^1].StartedAt));
        TimeUnit[] units = [TimeUnit.Week, TimeUnit.Month, TimeUnit.Quarter];
        var unit = wanted ?? units.FirstOrDefault(unit => Number(unit, last) - Number(unit, first) < most, TimeUnit.Year);
        var from = Math.Max(Number(unit, first), Number(unit, last) - most + 1);
        var bins = new TimeBins(unit, [.. Enumerable.Range(from, Number(unit, last) - from + 1).Select(number => Period(unit, number, asOf))], from - Number(unit, first));
        foreach (var run in all.Where(run => Number(unit, DateOnly.FromDateTime(run.StartedAt)) >= from))
            bins._ofRun[run.RunId] = bins.All[Number(unit, DateOnly.FromDateTime(run.StartedAt)) - from];
        return bins;
    }

    /// <summary>Every bin with its rows, none for a gap.</summary>
    /// <param name="rows">Rows of runs.</param>
    /// <param name="run">The run of a row.</param>
    public IReadOnlyList<(TimeBin Bin, IReadOnlyList<TRow> Rows)> Fill<TRow>(IEnumerable<TRow> rows, Func<TRow, string> run)
    {
        var held = rows.Where(row => _ofRun.ContainsKey(run(row))).ToLookup(row => _ofRun[run(row)]);
        return [.. All.Select(bin => (bin, (IReadOnlyList<TRow>)[.. held[bin]]))];
    }

    private static TimeBins OfRuns(List<RunTime> all, int older)
    {
        var runs = all[older..];
        var labels = new RunLabels([.. runs.Select(run => (run.StartedAt, run.Evaluator))]);
        var bins = new TimeBins(TimeUnit.Run, [.. runs.Select(run => new TimeBin(
            run.StartedAt, labels.Of(run.StartedAt), run.RunId, DateOnly.FromDateTime(run.StartedAt), DateOnly.FromDateTime(run.StartedAt)))], older);
        foreach (var bin in bins.All) bins._ofRun[bin.RunId!] = bin;
        return bins;
    }

    // Periods of a unit are numbered through. The first day of the calendar is a Monday.
    private static int Number(TimeUnit unit, DateOnly day) => unit switch
    {
        TimeUnit.Week => day.DayNumber / 7,
        TimeUnit.Year => day.Year,
        _ => ((12 * day.Year) + day.Month - 1) / Months(unit),
    };

    private static TimeBin Period(TimeUnit unit, int number, DateTime? asOf)
    {
        var first = Start(unit, number);
        var last = Last(unit, first);
        var name = unit switch
        {
            TimeUnit.Week => first.ToString("d MMM yy", CultureInfo.GetCultureInfo("en")),
            TimeUnit.Month => first.ToString("MMM yyyy", CultureInfo.GetCultureInfo("en")),
            TimeUnit.Quarter => string.Create(CultureInfo.InvariantCulture, $"Q{(first.Month + 2) / 3} {first.Year}"),
            _ => first.ToString("yyyy", CultureInfo.InvariantCulture),
        };
        var isOver = asOf is null || DateOnly.FromDateTime(asOf.Value) > last;
        return new TimeBin(first.ToDateTime(TimeOnly.MinValue), isOver ? name : $"{name} so far", null, first, last);
    }

    private static DateOnly Start(TimeUnit unit, int number) => unit switch
    {
        TimeUnit.Week => DateOnly.FromDayNumber(7 * number),
        TimeUnit.Year => new DateOnly(number, 1, 1),
        _ => new DateOnly(number * Months(unit) / 12, (number * Months(unit) % 12) + 1, 1),
    };

    private static DateOnly Last(TimeUnit unit, DateOnly first)
    {
        if (unit == TimeUnit.Week) return DateOnly.FromDayNumber(Math.Min(first.DayNumber + 6, DateOnly.MaxValue.DayNumber));
        var month = unit == TimeUnit.Year ? 12 : first.Month + Months(unit) - 1;
        return new DateOnly(first.Year, month, DateTime.DaysInMonth(first.Year, month));
    }

    private static int Months(TimeUnit unit) => unit == TimeUnit.Quarter ? 3 : 1;
}
