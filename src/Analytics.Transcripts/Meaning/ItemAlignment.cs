namespace Analytics.Transcripts.Meaning;

/// <summary>A recruiter turn that an evaluation item can be about.</summary>
/// <param name="TurnNumber">Its number in the dialogue.</param>
/// <param name="Asks">What it does by its words, whatever the file lists it as.</param>
/// <param name="QuestionNumber">The question it asks; null when the file lists questions and this is none of them.</param>
/// <param name="IsListed">The file itself lists it as a question, rather than our reading of the turns.</param>
/// <param name="Question">Its words.</param>
/// <param name="Answer">The candidate's words after it; empty when there are none.</param>
internal sealed record JudgedTurn(int TurnNumber, TurnKind Asks, int? QuestionNumber, bool IsListed, string Question, string Answer);

/// <summary>
/// Ties evaluation items to the turns they judge. The evaluator scores in the order of the interview and folds follow-ups into their
/// question, so each item takes a stretch of turns (a question and its follow-ups), stretches do not cross, and the best assignment is the one
/// whose stretches talk most about what the items' headings and justifications talk about.
/// </summary>
internal static class ItemAlignment
{
    /// <summary>Items times turns beyond which nothing is tied: some thousands of each, where an interview has some ten. What it would cost is memory.</summary>
    public const int MostPairs = 16_000_000;

    /// <summary>For each item, the turn that stands for the stretch it judges; null when none fits.</summary>
    public static JudgedTurn?[] Align(IReadOnlyList<Reading.ScoredItem> items, IReadOnlyList<JudgedTurn> turns)
    {
        var aligned = new JudgedTurn?[items.Count];
        if (items.Count == 0 || turns.Count == 0 || (long)items.Count * turns.Count > MostPairs) return aligned;

        var likeness = Likeness.Measure(items, turns);
        var taken = BestStretches.Solve(items, turns, likeness);
        var gap = new Gap(0, 0);
        for (var item = 0; item < items.Count; item++)
        {
            if (taken[item] is not { Length: > 0 } stretch) continue;

            aligned[item] = BestStretches.Representative(turns, likeness.Of(item), stretch);
            TieByOrder(items, turns, aligned, gap, item, stretch.Turn);
            gap = new Gap(item + 1, stretch.Turn + stretch.Length);
        }

        TieByOrder(items, turns, aligned, gap, items.Count, turns.Count);
        return aligned;
    }

    /// <summary>Where the items and turns that are not yet tied start.</summary>
    private readonly record struct Gap(int Item, int Turn);

    /// <summary>
    /// Between two ties, items whose words match nothing can still be known by order: when as many questions were asked there as
    /// items stand there, each is the only one that can be meant. Any other number would be a guess, and they stay unmatched.
    /// </summary>
    private static void TieByOrder(
        IReadOnlyList<Reading.ScoredItem> items, IReadOnlyList<JudgedTurn> turns, JudgedTurn?[] aligned, Gap gap, int itemEnd, int turnEnd)
    {
        if (gap.Item >= itemEnd) return;

        var asked = new List<JudgedTurn>();
        for (var turn = gap.Turn; turn < turnEnd; turn++)
        {
            if (turns[turn].Asks != TurnKind.FollowUp) asked.Add(turns[turn]);
        }

        if (asked.Count != itemEnd - gap.Item) return;

        for (var i = 0; i < asked.Count; i++)
        {
            var wanted = items[gap.Item + i].Section == EvaluationSection.Project ? TurnKind.Project : TurnKind.Technical;
            if (asked[i].Asks == wanted) aligned[gap.Item + i] = asked[i];
        }
    }
}
