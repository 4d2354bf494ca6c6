using System.Globalization;
using Analytics.Calibration.Reporting;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Api.Core;

/// <summary>Reads a query string strictly: pages leave out what they cannot understand and say so, a program that sent it must be told instead.</summary>
/// <param name="query">The query string, decoded.</param>
/// <param name="parameters">The parameters the endpoint takes.</param>
/// <param name="known">The positions, runs and evaluators there are.</param>
internal sealed class ParameterReading(IQueryCollection query, IReadOnlyList<ApiParameter> parameters, KnownValues known)
{
    private const int MostListed = 50;
    private readonly List<ParameterFault> _faults = [];

    /// <summary>What cannot be used, of everything read so far.</summary>
    public IReadOnlyList<ParameterFault> Faults => _faults;

    /// <summary>Refuses every parameter the endpoint does not take.</summary>
    public void RefuseUnknown()
    {
        foreach (var (name, values) in query.Where(p => Find(p.Key) is null))
            _faults.Add(ParameterFault.Of(name, values.ToString(), "is not a parameter of this address", [.. parameters.Select(p => p.Name)]));
    }

    /// <summary>Reads a cohort.</summary>
    /// <param name="prefix">Nothing, or <c>vs.</c> for the compared one.</param>
    public Cohort Cohort(string prefix = "")
    {
        var reading = Warehouse.Cohorts.Cohort.Parse(query.SelectMany(p => p.Value.Select(v => KeyValuePair.Create(p.Key, v))), prefix).Against(known);
        foreach (var problem in reading.Problems)
        {
            // What the warehouse does not hold is named without the prefix.
            var name = problem.Parameter.StartsWith(prefix, StringComparison.Ordinal) ? problem.Parameter : prefix + problem.Parameter;
            _faults.Add(new ParameterFault(name, problem.Value, problem.Reason.Split(" one of ", 2)[0] + (problem.Reason.Contains(" one of ", StringComparison.Ordinal) ? " allowed" : ""), Allowed(name, prefix)));
        }

        return reading.Cohort;
    }

    /// <summary>Reads the two sides of a comparison of runs; null when neither is named.</summary>
    public RunComparison? Sides()
    {
        if (Find("baseline") is null) return null;
        var (baseline, candidate) = (Runs("baseline"), Runs("new").Concat(Runs("candidate")).Distinct().ToList());
        if (baseline.Count == 0 && candidate.Count == 0) return null;
        var missing = baseline.Count == 0 ? "baseline" : candidate.Count == 0 ? "new" : null;
        if (missing is not null) return Refuse<RunComparison?>(missing, "", "is missing; a comparison needs both sides", null);
        return candidate.Find(baseline.Contains) is { } both
            ? Refuse<RunComparison?>("new", both, "is the baseline too; a run cannot be compared with itself", null)
            : new RunComparison(baseline, candidate);
    }

    /// <summary>Reads what splits the figures.</summary>
    public By By() => Single("by") is not { } written ? Warehouse.Queries.By.None
        : Find("by")!.Allowed!.Contains(written) && SnakeCase.TryParse<By>(written, out var by) ? by
        : Refuse("by", written, "is nothing the figures can be split by", Warehouse.Queries.By.None);

    /// <summary>Reads how a list is sorted.</summary>
    public InterviewOrder Order() => Single("sort") is not { } written ? InterviewOrder.Default
        : InterviewOrder.TryParse(written, out var order) ? order
        : Refuse("sort", written, "is no column of this list", InterviewOrder.Default);

    /// <summary>Reads a whole number from 1.</summary>
    public int Number(string name, int usual, int most) => Single(name) is not { } written ? usual
        : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number
        : Refuse(name, written, string.Create(CultureInfo.InvariantCulture, $"is not a whole number from 1 to {most}"), usual);

    /// <summary>Reads the key of one thing, which must be given.</summary>
    public long? Key(string name) => Single(name) is not { } written ? Refuse<long?>(name, "", "is missing", null)
        : long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key
        : Refuse<long?>(name, written, "is not a whole number", null);

    /// <summary>Reads the keys of several things; none when none is given.</summary>
    public IReadOnlyList<long> Keys(string name)
    {
        var keys = new List<long>();
        foreach (var written in Several(name))
        {
            if (long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var key)) keys.Add(key);
            else Refuse(name, written, "is not a whole number", 0);
        }

        return keys;
    }

    /// <summary>Reads which of the values a parameter may have are chosen.</summary>
    public IReadOnlyList<string> Chosen(string name)
    {
        var allowed = Find(name)!.Allowed!;
        var chosen = Several(name);
        foreach (var unknown in chosen.Except(allowed)) Refuse(name, unknown, "is not a column of this list", 0);
        return chosen;
    }

    private List<string> Several(string name) => [.. query[name].Where(v => !string.IsNullOrWhiteSpace(v)).Select(v => v!.Trim()).Distinct(StringComparer.Ordinal)];

    private string? Single(string name)
    {
        if (Find(name) is null) return null;
        var values = query[name].Where(v => !string.IsNullOrWhiteSpace(v)).ToList();
        if (values.Count > 1) _faults.Add(ParameterFault.Of(name, values[1], "comes after another value; it can be given once"));
        return values.FirstOrDefault()?.Trim();
    }

    private List<string> Runs(string name)
    {
        var runs = Several(name);
        foreach (var unknown in runs.Where(r => !known.Runs.Contains(r)))
            _faults.Add(ParameterFault.Of(name, unknown, "is no run of this warehouse", Listed(known.Runs)));
        return runs;
    }

    private T Refuse<T>(string name, string written, string reason, T instead)
    {
        _faults.Add(ParameterFault.Of(name, written, reason, Find(name)!.Allowed));
        return instead;
    }

    private IReadOnlyList<string>? Allowed(string name, string prefix) => name[prefix.Length..] switch
    {
        "position" => Listed(known.Positions),
        "run" => Listed(known.Runs),
        "evaluator" => Listed(known.Evaluators),
        _ => Find(name)?.Allowed,
    };

    private static List<string> Listed(IReadOnlySet<string> values) => [.. values.Order(NaturalOrder.Comparer).Take(MostListed)];

    private ApiParameter? Find(string name) => parameters.FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
