namespace Analytics.Transcripts.Meaning;

/// <summary>A question and the follow-ups behind it, by index among the judged turns.</summary>
internal readonly record struct TurnStretch(int Turn, int Length);

/// <summary>
/// The assignment of stretches to items that gains most, found exactly by dynamic programming over items x turns. Of a stretch's ends only those
/// are tried that share a word with the item (any other only adds cost), and no more once even full likeness could not beat what is known.
/// </summary>
internal static class BestStretches
{
    /// <summary>Below this likeness an item is not tied: it talks about nothing the stretch talks about.</summary>
    internal const double LeastLikeness = 0.12;

    /// <summary>A stretch that starts with a question rather than a follow-up, and with the item's own kind, is likelier.</summary>
    internal const double StartsWithQuestion = 0.10;
    internal const double KindAgrees = 0.08;

    /// <summary>A longer stretch must earn its length.</summary>
    internal const double CostOfTurn = 0.015;

    /// <summary>
    /// A stretch is no likelier for how it starts when its first turn carries less than this of the likeness while the file lists a later turn of it as a
    /// question: what reads as a follow-up is then a question of its own, and the one before it was not scored.
    /// </summary>
    internal const double OpeningShare = 1.0 / 3;

    /// <summary>A follow-up that is listed stands for an unlisted question when it carries this much of the stretch's likeness.</summary>
    internal const double FollowUpShare = 0.5;

    private const short SkipTurn = -1;

    /// <summary>By item, the stretch it takes; of length 0 when it takes none.</summary>
    public static TurnStretch[] Solve(IReadOnlyList<Reading.ScoredItem> items, IReadOnlyList<JudgedTurn> turns, Likeness likeness)
    {
        var choice = new short[items.Count, turns.Count];
        var runEnd = FollowUpRuns(turns);
        var next = new double[turns.Count + 1];
        var best = new double[turns.Count + 1];
        for (var item = items.Count - 1; item >= 0; item--)
        {
            FillRow(items[item], turns, likeness.Of(item), runEnd, next, best, choice, item);
            (next, best) = (best, next);
        }

        return Walk(choice, items.Count, turns.Count);
    }

    /// <summary>The turn that stands for a stretch: its question, or a listed follow-up that carries most of the likeness where the question is not listed.</summary>
    public static JudgedTurn Representative(IReadOnlyList<JudgedTurn> turns, ItemHits hits, TurnStretch stretch)
    {
        var end = stretch.Turn + stretch.Length;
        if (turns[stretch.Turn].QuestionNumber is not null) return turns[stretch.Turn];

        hits.Begin();
        var all = 0.0;
        for (var turn = stretch.Turn; turn < end; turn++) all = hits.Extend(turn);
        var (standIn, most) = (turns[stretch.Turn], FollowUpShare * all);
        for (var turn = stretch.Turn + 1; turn < end; turn++)
        {
            if (turns[turn].QuestionNumber is null) continue;
            var like = hits.Of(turn);
            if (like >= most) (standIn, most) = (turns[turn], like);
        }

        return standIn;
    }

    private static void FillRow(
        Reading.ScoredItem item, IReadOnlyList<JudgedTurn> turns, ItemHits hits, int[] runEnd, double[] next, double[] best, short[,] choice, int row)
    {
        var nextHit = NextHits(hits, turns.Count);
        best[turns.Count] = 0;
        for (var turn = turns.Count - 1; turn >= 0; turn--)
        {
            var (value, taken) = (next[turn], (short)0);
            if (best[turn + 1] > value) (value, taken) = (best[turn + 1], SkipTurn);

            hits.Begin();
            var prior = Prior(item, turns[turn]);
            var opening = nextHit[turn] == turn ? hits.Extend(turn) : 0;
            var listed = false;
            for (var last = nextHit[turn]; last <= runEnd[turn]; last = nextHit[last + 1])
            {
                var length = last - turn + 1;
                var cost = (length - 1) * CostOfTurn;
                if (1 + prior - cost + next[last + 1] <= value) break;

                var like = hits.Extend(last);
                listed |= last > turn && turns[last].IsListed;
                if (like < LeastLikeness) continue;

                var total = like + (listed && opening < OpeningShare * like ? 0 : prior) - cost + next[last + 1];
                if (total > value) (value, taken) = (total, (short)length);
            }

            best[turn] = value;
            choice[row, turn] = taken;
        }
    }

    /// <summary>For each turn, the last of the follow-ups right behind it; the turn itself where none is.</summary>
    private static int[] FollowUpRuns(IReadOnlyList<JudgedTurn> turns)
    {
        var runEnd = new int[turns.Count];
        for (var turn = turns.Count - 1; turn >= 0; turn--)
            runEnd[turn] = turn + 1 < turns.Count && turns[turn + 1].Asks == TurnKind.FollowUp ? runEnd[turn + 1] : turn;
        return runEnd;
    }

    private static int[] NextHits(ItemHits hits, int turns)
    {
        var nextHit = new int[turns + 2];
        nextHit[turns] = nextHit[turns + 1] = int.MaxValue - 1;
        for (var turn = turns - 1; turn >= 0; turn--) nextHit[turn] = hits.Touches(turn) ? turn : nextHit[turn + 1];
        return nextHit;
    }

    private static TurnStretch[] Walk(short[,] choice, int items, int turns)
    {
        var stretches = new TurnStretch[items];
        var turn = 0;
        for (var item = 0; item < items && turn < turns;)
        {
            var taken = choice[item, turn];
            if (taken == SkipTurn) turn++;
            else
            {
                stretches[item++] = new TurnStretch(turn, taken);
                turn += taken;
            }
        }

        return stretches;
    }

    private static double Prior(Reading.ScoredItem item, JudgedTurn turn)
    {
        var prior = turn.Asks == TurnKind.FollowUp ? 0 : StartsWithQuestion;
        var wanted = item.Section == EvaluationSection.Project ? TurnKind.Project : TurnKind.Technical;
        return turn.Asks == wanted ? prior + KindAgrees : prior;
    }
}
