using System.Globalization;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>The positions, runs, evaluators and criteria there are: what a cohort's values are held against.</summary>
public sealed class HeldValues(WarehouseDatabase warehouse) : CohortQuery<HeldValueRow>(warehouse)
{
    private protected override IReadOnlyList<By>? RowsAreOf => [];

    private readonly QueryCache _cache = warehouse.Cache;

    /// <summary>All that may be read; empty sets from an empty warehouse.</summary>
    public KnownValues Read() => _cache.Get(typeof(KnownValues), Known, _ => 1);

    private KnownValues Known()
    {
        var values = ReadKept(Cohort.All).ToLookup(r => r.Parameter, r => r.Value, StringComparer.Ordinal);
        var since = values["since"].FirstOrDefault();
        return new KnownValues(Set("position"), Set("run"), Set("evaluator"), since is null ? null : DateOnly.ParseExact(since, "yyyy-MM-dd", CultureInfo.InvariantCulture))
        {
            Sections = [.. values["section"]],
        };

        HashSet<string> Set(string parameter) => values[parameter].ToHashSet(StringComparer.Ordinal);
    }
}

/// <summary>A value some interview holds.</summary>
/// <param name="Parameter">position, run, evaluator or section; since for the day the newest evaluator took over.</param>
/// <param name="Value">The value as it stands in a query string.</param>
public sealed record HeldValueRow(string Parameter, string Value);
