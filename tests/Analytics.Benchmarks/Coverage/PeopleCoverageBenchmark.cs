using System.Collections.Concurrent;
using Analytics.Calibration.People;
using Analytics.Calibration.Reporting;
using Analytics.Calibration.Tests.Corpora;

namespace Analytics.Benchmarks.Coverage;

/// <summary>How often intervals of agreement with people hold the truth, and how often that of the mean people would give holds what they would give that very corpus.</summary>
internal static class PeopleCoverageBenchmark
{
    private const int Population = 20_000;

    private static readonly int[] Sizes = [30, 80, 250];

    private static readonly string[] Figures =
        ["human.qwk", "human.qwk.single", "human.exact", "human.adjacent", "human.smd", "human.human.qwk", "human.human.alpha", "human.human.icc_2_1", "human.degradation", "human.prmse", "ppi.mean", "ppi.mean.people_only"];

    private static readonly RatedDesign[] Designs =
    [
        new("good", 0, 1, 0.45, Share: 0.2),
        new("generous", 0.8, 0.9, 0.5, Share: 0.2),
        new("compressed, low drawn more often", 0.4, 0.4, 0.4, Share: 0.15) { LowMoreOften = true },
        new("whole interviews", 0.5, 0.8, 0.6, Share: 0.3) { WholeInterviews = true },
        new("repeated candidates", 0.5, 0.8, 0.6, Share: 0.1) { Interviews = 3 },
    ];

    /// <summary>Runs it.</summary>
    /// <param name="rounds">Corpora per design and size.</param>
    /// <param name="seed">Of the first corpus.</param>
    public static int Run(int rounds, int seed)
    {
        var table = new CoverageTable();
        foreach (var design in Designs)
        {
            // Everything drawn with the same chance and rated twice is what every design estimates; single figures are of one rater.
            var truth = Truth(design);
            foreach (var size in Sizes)
            {
                var made = new ConcurrentBag<(PeopleReport Report, double People)>();
                Parallel.For(0, rounds, round =>
                {
                    var corpus = RatedCorpus.Make(design, size, seed + round);
                    made.Add((PeopleReportBuilder.Build(corpus.Input()), corpus.PeopleMean));
                });
                foreach (var (report, people) in made)
                {
                    foreach (var id in Figures)
                        if (truth[id].Value is { } value) Add(table, id, size, design, report.Metrics[id], value);
                    Add(table, "ppi.mean, of the very corpus", size, design, report.Metrics["ppi.mean"], people);
                }
            }

            Console.Error.WriteLine($"{design.Name} done");
        }

        Console.WriteLine(table.Ranges());
        foreach (var design in Designs) Console.WriteLine(table.Of(design.Name));
        return 0;
    }

    private static Dictionary<string, Metric> Truth(RatedDesign design)
    {
        var population = RatedCorpus.Make(design, Population, 1);
        var figures = PeopleReportBuilder.Build(population.Input()).Metrics.ToDictionary();
        figures["ppi.mean"] = figures["ppi.mean.people_only"] = figures["ppi.mean"] with { Value = population.PeopleMean };
        return figures;
    }

    private static void Add(CoverageTable table, string id, int size, RatedDesign design, Metric metric, double truth)
    {
        if (metric is { Low: { } low, High: { } high }) table.Add(id, $"{size}", design.Name, low <= truth + 1e-12 && truth <= high + 1e-12);
    }
}
