namespace Analytics.Transcripts.Meaning;

/// <summary>A recruiter turn that an evaluation item can be about.</summary>
/// <param name="TurnNumber">Its number in the dialogue.</param>
/// <param name="Asks">What it does by its words, whatever the file lists it as.</param>
/// <param name="QuestionNumber">The listed question it asks; null when the file does not list it.</param>
/// <param name="Question">Its words.</param>
/// <param name="Answer">The candidate's words after it; empty when there are none.</param>
internal sealed record JudgedTurn(int TurnNumber, TurnKind Asks, int? QuestionNumber, string Question, string Answer);

/// <summary>
/// Ties evaluation items to the turns they judge. The evaluator scores in the order of the interview and folds follow-ups into their
/// question, so each item takes a stretch of turns (a question and its follow-ups), stretches do not cross, and the best assignment is the one
/// whose stretches talk most about what the items' headings and justifications talk about. Solved exactly by dynamic programming:
/// items x turns x stretch length, some hundreds of steps an interview.
/// </summary>
internal static class ItemAlignment
{
    /// <summary>Below this likeness an item is not tied: it talks about nothing the stretch talks about.</summary>
    private const double LeastLikeness = 0.12;

    /// <summary>A stretch that starts with a question rather than a follow-up, and with the item's own kind, is likelier.</summary>
    private const double StartsWithQuestion = 0.10;
    private const double KindAgrees = 0.08;

    /// <summary>A longer stretch must earn its length.</summary>
    private const double CostOfTurn = 0.015;

    /// <summary>A follow-up that is listed stands for an unlisted question when it carries this much of the stretch's likeness.</summary>
    private const double FollowUpShare = 0.5;

    /// <summary>For each item, the turn that stands for the stretch it judges; null when none fits.</summary>
    public static JudgedTurn?[] Align(IReadOnlyList<Reading.ScoredItem> items, IReadOnlyList<JudgedTurn> turns)
    {
        var aligned = new JudgedTurn?[items.Count];
        if (items.Count == 0 || turns.Count == 0) return aligned;

        var likeness = Likeness.Measure(items, turns);
        var choice = Solve(items, turns, likeness);
        var gap = new Gap(0, 0);
        var turn = 0;
        for (var item = 0; item < items.Count && turn < turns.Count;)
        {
            var (move, length) = choice[item, turn];
            if (move == Move.SkipTurn) turn++;
            else if (move == Move.SkipItem) item++;
            else
            {
                aligned[item] = Representative(turns, likeness, item, turn, length);
                TieByOrder(items, turns, aligned, gap, item, turn);
                item++;
                turn += length;
                gap = new Gap(item, turn);
            }
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

    private enum Move : byte { SkipItem, SkipTurn, Take }

    private static (Move Move, int Length)[,] Solve(
        IReadOnlyList<Reading.ScoredItem> items, IReadOnlyList<JudgedTurn> turns, Likeness likeness)
    {
        var best = new double[items.Count + 1, turns.Count + 1];
        var choice = new (Move, int)[items.Count + 1, turns.Count + 1];
        for (var item = items.Count - 1; item >= 0; item--)
        {
            for (var turn = turns.Count - 1; turn >= 0; turn--)
            {
                var (value, move, taken) = (best[item + 1, turn], Move.SkipItem, 0);
                if (best[item, turn + 1] > value) (value, move) = (best[item, turn + 1], Move.SkipTurn);
                for (var length = 1; turn + length <= turns.Count; length++)
                {
                    if (length > 1 && turns[turn + length - 1].Asks != TurnKind.FollowUp) break;

                    var like = likeness.Of(item, turn, length);
                    var gain = like < LeastLikeness ? double.NegativeInfinity : like + Prior(items[item], turns[turn]) - ((length - 1) * CostOfTurn);
                    if (gain + best[item + 1, turn + length] > value) (value, move, taken) = (gain + best[item + 1, turn + length], Move.Take, length);
                }

                best[item, turn] = value;
                choice[item, turn] = (move, taken);
            }
        }

        return choice;
    }

    private static double Prior(Reading.ScoredItem item, JudgedTurn turn)
    {
        var prior = turn.Asks == TurnKind.FollowUp ? 0 : StartsWithQuestion;
        var wanted = item.Section == EvaluationSection.Project ? TurnKind.Project : TurnKind.Technical;
        return turn.Asks == wanted ? prior + KindAgrees : prior;
    }

    private static JudgedTurn Representative(IReadOnlyList<JudgedTurn> turns, Likeness likeness, int item, int turn, int length)
    {
        if (turns[turn].QuestionNumber is not null) return turns[turn];

        var (standIn, most) = (turns[turn], FollowUpShare * likeness.Of(item, turn, length));
        for (var next = turn + 1; next < turn + length; next++)
        {
            var like = likeness.Of(item, next, 1);
            if (turns[next].QuestionNumber is not null && like >= most) (standIn, most) = (turns[next], like);
        }

        return standIn;
    }
}
