using Analytics.Calibration.Cubes;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Reporting;

/// <summary>Units interviewed again.</summary>
internal static class RepeatPairs
{
    /// <summary>
    /// The units repeatability is measured on, with their evaluator: those on both sides of the comparison asked for, if one evaluator scored
    /// both; else those
    /// of the two runs of one evaluator that share the most scored units. Null when no evaluator saw a unit twice.
    /// </summary>
    internal static (string Evaluator, IReadOnlyList<RepeatPair> Pairs)? OfOneEvaluator(
        IReadOnlyList<RepeatedInterview> repeats, IReadOnlyList<string> runs, RunComparison? asked)
    {
        if (asked is not null)
        {
            var byEvaluator = repeats.GroupBy(r => r.Key.Evaluator)
                .Select(g => (g.Key, Between(g, k => asked.Baseline.Contains(k.RunId), k => asked.Candidate.Contains(k.RunId))))
                .Where(e => e.Item2.Count > 0).ToList();
            if (byEvaluator.Count > 0)
                return byEvaluator.MaxBy(e => e.Item2.Count);
        }

        return BestRuns(repeats, runs) is var (evaluator, first, second)
            ? (evaluator, Between(repeats.Where(r => r.Key.Evaluator == evaluator), k => k.RunId == first, k => k.RunId == second))
            : null;
    }

    /// <summary>The two runs of one evaluator that share the most scored units, the later ones on a tie; null when none do.</summary>
    private static (string Evaluator, string First, string Second)? BestRuns(IReadOnlyList<RepeatedInterview> repeats, IReadOnlyList<string> all)
    {
        var order = all.Select((run, i) => (run, i)).ToDictionary(r => r.run, r => r.i, StringComparer.Ordinal);
        var shared = new Dictionary<(string Evaluator, string First, string Second), int>();
        foreach (var unit in repeats.Where(r => r.ScoreCount > 0).GroupBy(r => (r.Identity, r.Key.Evaluator)))
        {
            var runs = unit.Select(r => r.Key.RunId).Distinct().OrderBy(r => order.GetValueOrDefault(r, int.MaxValue)).ToArray();
            for (var i = 0; i < runs.Length; i++)
            {
                for (var j = i + 1; j < runs.Length; j++)
                {
                    var pair = (unit.Key.Evaluator, runs[i], runs[j]);
                    shared[pair] = shared.GetValueOrDefault(pair) + 1;
                }
            }
        }

        return shared.Count == 0
            ? null
            : shared.OrderByDescending(p => p.Value)
                .ThenByDescending(p => order.GetValueOrDefault(p.Key.Second, -1))
                .ThenByDescending(p => order.GetValueOrDefault(p.Key.First, -1)).First().Key;
    }

    /// <summary>Units that both sides have.</summary>
    internal static IReadOnlyList<RepeatPair> Between(IEnumerable<RepeatedInterview> repeats, Func<CellKey, bool> first, Func<CellKey, bool> second)
    {
        var pairs = new List<RepeatPair>();
        foreach (var unit in repeats.GroupBy(r => r.Identity))
        {
            var (one, two) = (unit.Where(r => first(r.Key)).ToList(), unit.Where(r => second(r.Key)).ToList());
            if (one.Count == 0 || two.Count == 0)
                continue;
            bool? same = one[^1].Dialogue is { } a && two[^1].Dialogue is { } b ? a == b : null;
            pairs.Add(new RepeatPair(
                unit.Key.Unit, unit.Key.Position, unit.Key.Profile, Mean(one), Mean(two), one[^1].Key.Decision, two[^1].Key.Decision, same));
        }

        return pairs;
    }

    /// <summary>Whether the pairs were interviewed or scored anew.</summary>
    internal static RepeatKind Kind(IReadOnlyList<RepeatPair> pairs)
    {
        var known = pairs.Where(p => p.SameDialogue is not null).Select(p => p.SameDialogue!.Value).Distinct().ToList();
        return known switch
        {
            [] => RepeatKind.Unknown,
            [true] => RepeatKind.Rescored,
            [false] => RepeatKind.Reinterviewed,
            _ => RepeatKind.Mixed,
        };
    }

    private static double? Mean(List<RepeatedInterview> interviews)
    {
        var count = interviews.Sum(r => r.ScoreCount);
        return count == 0 ? null : (double)interviews.Sum(r => r.ScoreSum) / count;
    }
}
