namespace Analytics.Warehouse.Cohorts;

/// <summary>Query-string pairs to a cohort; never throws, whatever they hold.</summary>
internal static class CohortParser
{
    /// <summary>Most values of one parameter; a longer list is no reader's doing.</summary>
    private const int MaxValues = 100;

    public static CohortReading Parse(IEnumerable<KeyValuePair<string, string?>> pairs, string prefix)
    {
        var cohort = Cohort.All;
        var problems = new List<CohortProblem>();
        var given = pairs.ToLookup(p => p.Key, p => p.Value?.Trim() ?? "", StringComparer.OrdinalIgnoreCase);
        foreach (var dimension in CohortDimension.All)
        {
            var name = prefix + dimension.Name;
            var values = given[name].Where(v => v.Length > 0).Distinct(StringComparer.Ordinal).ToList();
            if (values.Count > 0 && dimension.Name == "last" && cohort.From is not null)
            {
                problems.Add(new CohortProblem(name, Cut(values[0]), $"stands beside {prefix}from, which says already when the time begins"));
                continue;
            }

            var most = dimension.Repeatable ? MaxValues : 1;
            foreach (var value in values.Take(most))
            {
                (cohort, var problem) = dimension.Add(cohort, value);
                if (problem is not null) problems.Add(new CohortProblem(name, Cut(value), problem));
            }

            if (values.Count > most)
                problems.Add(new CohortProblem(name, Cut(values[most]), $"comes after {most} other value{(most == 1 ? "" : "s")}, the most there can be"));
        }

        if (cohort is { From: { } from, To: { } to } && from > to)
        {
            problems.Add(cohort.Last is null
                ? new CohortProblem(prefix + "from", CohortValue.Of(from), $"is after {prefix}to {CohortValue.Of(to)}")
                : new CohortProblem(prefix + "last", cohort.Last.Value.ToString(), $"begins after {prefix}to {CohortValue.Of(to)}"));
            cohort = cohort with { From = null, To = null, Last = null };
        }

        return new CohortReading(cohort, problems);
    }

    private static string Cut(string value)
    {
        var shown = new string([.. value.Take(60).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c)]);
        return value.Length > 60 ? shown + "…" : shown;
    }
}
