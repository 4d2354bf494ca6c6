using Analytics.Calibration.Cubes;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Reporting;

/// <summary>Candidates whom one evaluator judged twice: interviewed anew, or the same answers scored anew. The two are never mixed.</summary>
/// <param name="Evaluator">Who judged both.</param>
/// <param name="Interviewed">The first interview and the next one with other words, both with a score.</param>
/// <param name="Rescored">The first two scorings of the same words.</param>
/// <param name="Decisions">The first two interviews with a recommendation.</param>
/// <param name="Known">Whether dialogues could be told apart.</param>
internal sealed record RepeatPairs(
    string Evaluator, IReadOnlyList<RepeatPair> Interviewed, IReadOnlyList<RepeatPair> Rescored, IReadOnlyList<RepeatPair> Decisions, bool Known)
{
    /// <summary>What repeatability is judged on: interviews made anew, unless there are too few of them and more of the others.</summary>
    internal IReadOnlyList<RepeatPair> Judged(int enough) => IsRescored(enough) ? Rescored : Interviewed;

    /// <summary>How they came about.</summary>
    internal RepeatKind Kind(int enough) => IsRescored(enough) ? RepeatKind.Rescored : Known ? RepeatKind.Reinterviewed : RepeatKind.Unknown;

    /// <summary>
    /// Between the two sides a reader asked for, if one evaluator judged candidates on both; else over all interviews in scope. Of several evaluators the one
    /// with most pairs. Null when none judged anybody twice.
    /// </summary>
    internal static RepeatPairs? Of(IEnumerable<RepeatedInterview> repeats, RunComparison? asked)
    {
        var all = repeats.Where(r => !r.IsCopy).ToList();
        if (asked is not null && Most(all.GroupBy(r => r.Key.Evaluator).Select(g => Between(g, asked))) is { } between) return between;
        return Most(all.GroupBy(r => r.Key.Evaluator).Select(Anywhere));
    }

    /// <summary>Candidates on both sides of a comparison, whoever judged them; several interviews on one side are put together.</summary>
    internal static IReadOnlyList<RepeatPair> BothSides(IEnumerable<RepeatedInterview> repeats, RunComparison sides)
    {
        var pairs = new List<RepeatPair>();
        foreach (var unit in repeats.Where(r => !r.IsCopy).GroupBy(r => r.Unit))
        {
            var (one, two) = (unit.Where(r => sides.Baseline.Contains(r.Key.RunId)).ToList(), unit.Where(r => sides.New.Contains(r.Key.RunId)).ToList());
            if (one.Count > 0 && two.Count > 0) pairs.Add(Pair(one, two));
        }

        return pairs;
    }

    private static RepeatPairs? Most(IEnumerable<RepeatPairs> pairs) =>
        pairs.Where(p => p.Interviewed.Count + p.Rescored.Count + p.Decisions.Count > 0).MaxBy(p => p.Interviewed.Count + p.Rescored.Count);

    private static RepeatPairs Between(IGrouping<string, RepeatedInterview> evaluator, RunComparison asked)
    {
        var pairs = BothSides(evaluator, asked).ToLookup(p => p.SameDialogue == true);
        bool Scored(RepeatPair p) => p is { First: not null, Second: not null };
        return new RepeatPairs(
            evaluator.Key, [.. pairs[false].Where(Scored)], [.. pairs[true].Where(Scored)],
            [.. pairs.SelectMany(p => p).Where(p => p is { FirstDecision: not null, SecondDecision: not null })], evaluator.All(r => r.Dialogue is not null));
    }

    private static RepeatPairs Anywhere(IGrouping<string, RepeatedInterview> evaluator)
    {
        var units = evaluator.GroupBy(r => r.Unit).Select(g => g.ToList()).ToList();
        var scored = units.Select(u => u.Where(r => r.Mean is not null).ToList()).ToList();
        return new RepeatPairs(
            evaluator.Key,
            [.. scored.Select(FirstWithOtherWords).OfType<RepeatPair>()],
            [.. scored.Select(FirstWithSameWords).OfType<RepeatPair>()],
            [.. units.Select(u => u.Where(r => r.Key.Decision is not null).Take(2).ToList()).Where(u => u.Count == 2).Select(u => Pair([u[0]], [u[1]]))],
            evaluator.All(r => r.Dialogue is not null));
    }

    private static RepeatPair? FirstWithOtherWords(List<RepeatedInterview> interviews) =>
        interviews.Skip(1).FirstOrDefault(i => !AreSame(interviews[0], i)) is { } second ? Pair([interviews[0]], [second]) : null;

    private static RepeatPair? FirstWithSameWords(List<RepeatedInterview> interviews) =>
        interviews.Where(i => i.Dialogue is not null).GroupBy(i => i.Dialogue).Select(same => same.Take(2).ToList()).FirstOrDefault(same => same.Count == 2) is { } two
            ? Pair([two[0]], [two[1]])
            : null;

    private static bool AreSame(RepeatedInterview one, RepeatedInterview two) => one.Dialogue is not null && one.Dialogue == two.Dialogue;

    private static RepeatPair Pair(IReadOnlyList<RepeatedInterview> one, IReadOnlyList<RepeatedInterview> two)
    {
        var (before, after) = (one[^1], two[^1]);
        bool? same = before.Dialogue is null || after.Dialogue is null ? null : before.Dialogue == after.Dialogue;
        return new RepeatPair(
            after.Code, after.Key.Position, after.Key.Profile, Mean(one), Mean(two), before.Key.Decision, after.Key.Decision, same, after.Interview,
            Math.Min(one.Sum(i => i.ScoreCount), two.Sum(i => i.ScoreCount)));
    }

    private static double? Mean(IReadOnlyList<RepeatedInterview> interviews)
    {
        var count = interviews.Sum(r => r.ScoreCount);
        return count == 0 ? null : interviews.Sum(r => r.ScoreSum) / count;
    }

    private bool IsRescored(int enough) => Interviewed.Count < enough && Rescored.Count > Interviewed.Count;
}
