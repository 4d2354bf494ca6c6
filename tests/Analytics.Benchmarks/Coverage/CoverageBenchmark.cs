using System.Collections.Concurrent;
using Analytics.Calibration.Reporting;

namespace Analytics.Benchmarks.Coverage;

/// <summary>
/// How often the library's 95 % intervals hold the truth: reports on corpora drawn from simulated evaluators, against the same figure of a very large corpus of the
/// same evaluator. Prints docs/coverage.md's tables.
/// </summary>
internal static class CoverageBenchmark
{
    private const int Population = 25_000;

    private static readonly int[] Sizes = [8, 15, 40];

    private static readonly string[] Figures =
    [
        "bias.weak", "bias.average", "bias.strong", "bias.exceptional", "bias.equal_weight", "mae.equal_weight", "calibration.slope", "effective_range",
        "auc.weak_average", "auc.average_strong", "auc.strong_exceptional", "auc.average_strong.item", "somers_d.interview", "kendall_tau_b.interview", "spearman.interview",
        "somers_d.item", "ccc.interview.equal_weight", "qwk.item.equal_weight", "agreement.exact", "agreement.adjacent", "share5.average", "share5.exceptional", "share1.weak", "share5.equal_weight",
        "in_band.average", "in_band.exceptional", "false_proceed.weak", "false_reject.exceptional", "proceed.f1", "recommendation.auc", "recommendation.discordant",
        "icc_2_1.within", "icc_2_1", "sdc95", "alpha.mean", "alpha.recommendation", "drift.raw", "drift.stratified", "drift.paired", "drift.wasserstein", "drift.ks",
        "verbosity.slope", "order.slope", "halo.icc1",
    ];

    private static readonly string[] OfRepeats = ["icc_2_1.within", "icc_2_1", "sdc95", "alpha.mean", "alpha.recommendation", "drift.raw", "drift.stratified", "drift.paired", "drift.wasserstein", "drift.ks"];

    /// <summary>Runs it.</summary>
    /// <param name="rounds">Corpora per evaluator and size; half as many where candidates repeat.</param>
    /// <param name="seed">Of the first corpus; every further one takes the next number.</param>
    public static int Run(int rounds, int seed)
    {
        var table = new CoverageTable();
        foreach (var evaluator in SimulatedEvaluator.All)
        {
            var single = Truth(new SimulatedCorpus(evaluator, Population, 1));
            var pairs = Truth(new SimulatedCorpus(evaluator, Population / 10, 4));
            foreach (var runs in new[] { 1, 4 })
                foreach (var size in Sizes)
                    Add(table, new SimulatedCorpus(evaluator, size, runs), id => OfRepeats.Contains(id) ? runs > 1 ? Zero(id) ?? pairs[id].Value : null : single[id].Value, runs > 1 ? rounds / 2 : rounds, seed);
            Console.Error.WriteLine($"{evaluator.Name} done");
        }

        Console.WriteLine(table.Ranges());
        foreach (var evaluator in SimulatedEvaluator.All) Console.WriteLine(table.Of(evaluator.Name));
        return 0;
    }

    // Runs of one evaluator do not differ.
    private static double? Zero(string id) => id.StartsWith("drift.", StringComparison.Ordinal) ? 0 : null;

    private static IReadOnlyDictionary<string, Metric> Truth(SimulatedCorpus population) => population.Report(seed: 1).Metrics;

    private static void Add(CoverageTable table, SimulatedCorpus corpus, Func<string, double?> truth, int rounds, int seed)
    {
        var size = $"{corpus.PerProfile}{(corpus.Runs > 1 ? $" x {corpus.Runs}" : "")}";
        var reports = new ConcurrentBag<CalibrationReport>();
        Parallel.For(0, rounds, round => reports.Add(corpus.Report(seed + round)));
        foreach (var report in reports)
        {
            foreach (var id in Figures)
            {
                if (truth(id) is { } value && report.Metrics[id] is { Low: { } low, High: { } high })
                    table.Add(id, size, corpus.Evaluator.Name, low <= value + 1e-12 && value <= high + 1e-12);
            }
        }
    }
}
