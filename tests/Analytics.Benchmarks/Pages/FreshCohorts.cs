using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Benchmarks.Pages;

/// <summary>Cohorts nobody asked for before, the same ones for the same seed: what a reader clicking around comes upon.</summary>
internal sealed class FreshCohorts(KnownValues known, IReadOnlyList<long> ids, int seed)
{
    // Of the list of interviews.
    private const int RowsOnPage = 25;
    private static readonly string[] Words = ["rollback", "latency", "ownership", "quarter", "schema", "review", "budget", "interface", "incident", "metric"];
    private readonly Random _random = new(seed);
    private readonly HashSet<string> _given = [];
    private readonly string[] _positions = [.. known.Positions.Order(StringComparer.Ordinal)];
    private readonly string[] _runs = [.. known.Runs.Order(StringComparer.Ordinal)];

    /// <summary>The address with its placeholders filled.</summary>
    public string Fill(string template, long interviews) => template
        .Replace("{cells}", Fresh(Cells).ToQueryString(), StringComparison.Ordinal)
        .Replace("{other}", Fresh(Cells).ToQueryString("vs."), StringComparison.Ordinal)
        .Replace("{page}", $"{_random.NextInt64(interviews / RowsOnPage) + 1}", StringComparison.Ordinal)
        .Replace("{marks}", Fresh(Marks).ToQueryString(), StringComparison.Ordinal)
        .Replace("{word}", Pick(Words), StringComparison.Ordinal)
        .Replace("{id}", $"{ids[_random.Next(ids.Count)]}", StringComparison.Ordinal);

    private Cohort Fresh(Func<Cohort> invent)
    {
        // A thousand tries find a new one as long as there are any.
        for (var tries = 0; tries < 1000; tries++)
        {
            var cohort = invent();
            if (_given.Add(cohort.ToQueryString())) return cohort;
        }

        throw new InvalidOperationException("There are no more fresh cohorts; ask for fewer requests.");
    }

    private Cohort Cells()
    {
        var cohort = Cohort.All;
        if (Chance(0.5)) cohort = cohort with { Positions = Some(_positions, 3) };
        if (Chance(0.5)) cohort = cohort with { Profiles = Some(Enum.GetValues<QualityProfile>(), 2) };
        if (Chance(0.3)) cohort = cohort with { Recommendations = [.. Some(Enum.GetValues<RecommendationLevel>(), 2).Select(level => (RecommendationLevel?)level)] };
        if (Chance(0.3)) cohort = cohort with { Runs = Some(_runs, 8) };
        else if (Chance(0.4)) cohort = cohort with { From = Day(Pick(_runs)) };
        return cohort;
    }

    private Cohort Marks() => _random.Next(3) switch
    {
        0 => Cells() with { Scores = Some([1, 2, 3, 4, 5], 2) },
        1 => Cells() with { Kinds = Some([TurnKind.Project, TurnKind.Technical, TurnKind.FollowUp], 2) },
        _ => Cells() with { Findings = Some(Enum.GetValues<FindingCode>(), 2) },
    };

    private T[] Some<T>(T[] values, int most) => [.. _random.GetItems(values, _random.Next(1, most + 1))];

    private T Pick<T>(T[] values) => values[_random.Next(values.Length)];

    private bool Chance(double share) => _random.NextDouble() < share;

    // A run's id starts with its day.
    private static DateOnly Day(string run) => DateOnly.ParseExact(run.AsSpan(0, 8), "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
}
