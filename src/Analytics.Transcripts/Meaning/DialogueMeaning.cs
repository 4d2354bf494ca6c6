using Analytics.Transcripts.Reading;

namespace Analytics.Transcripts.Meaning;

/// <summary>The dialogue understood: each turn with its kind, and which recruiter turn asks which listed block.</summary>
/// <param name="Turns">The turns; a recruiter's has its kind.</param>
/// <param name="Asks">By turn (number - 1), what a recruiter turn does by its words alone; null for the candidate's.</param>
/// <param name="BlockOfTurn">By turn (number - 1), the index of the listed block that repeats it; null where none does.</param>
internal sealed record DialogueMeaning(IReadOnlyList<Turn> Turns, TurnKind?[] Asks, int?[] BlockOfTurn)
{
    private const int MostSteppedOver = 400;

    /// <summary>
    /// Gives each recruiter turn its kind. In a file that lists its questions, a question it does not list is one the harness folded into the
    /// question before it: a follow-up, whatever its words.
    /// </summary>
    public static DialogueMeaning Of(List<SpokenTurn> spoken, List<QuestionBlock>? blocks)
    {
        var asks = new TurnKind?[spoken.Count];
        var blockOfTurn = new int?[spoken.Count];
        var turns = new Turn[spoken.Count];
        var kinds = new TurnKinds();
        var (first, nextBlock) = (true, 0);
        for (var i = 0; i < spoken.Count; i++)
        {
            var turn = spoken[i];
            TurnKind? kind = null;
            if (turn.Speaker == Speaker.Recruiter)
            {
                var answered = i + 1 < spoken.Count && spoken[i + 1].Speaker == Speaker.Candidate;
                asks[i] = kinds.Next(turn.Text, first, answered);
                first = false;
                if (blocks is not null) blockOfTurn[i] = BlockFor(turn.Text, blocks, ref nextBlock);
                var folded = blocks is { Count: > 0 } && blockOfTurn[i] is null && asks[i] is (TurnKind.Project or TurnKind.Technical);
                kind = folded ? TurnKind.FollowUp : asks[i];
            }

            turns[i] = new Turn(i + 1, turn.Speaker, kind, turn.Text, turn.Words, turn.Line);
        }

        return new DialogueMeaning(turns, asks, blockOfTurn);
    }

    /// <summary>The candidate's words right after a turn; empty when the recruiter goes on or the dialogue ends.</summary>
    public Turn? AnswerTo(int turnNumber) =>
        turnNumber < Turns.Count && Turns[turnNumber].Speaker == Speaker.Candidate ? Turns[turnNumber] : null;

    /// <summary>Blocks repeat turns in order, so the next block is the likely one; a block that no turn holds is stepped over, some hundreds at most.</summary>
    private static int? BlockFor(string text, List<QuestionBlock> blocks, ref int next)
    {
        var end = Math.Min(blocks.Count, next + MostSteppedOver);
        for (var block = next; block < end; block++)
        {
            if (!SameWords(text, blocks[block].Question)) continue;
            next = block + 1;
            return block;
        }

        return null;
    }

    private static bool SameWords(ReadOnlySpan<char> turn, ReadOnlySpan<char> question)
    {
        if (turn.SequenceEqual(question)) return true;
        if (Math.Abs(turn.Length - question.Length) > 16) return false;

        // The same words with other blanks: trailing blanks or line ends an editor changed.
        int t = 0, q = 0;
        while (true)
        {
            while (t < turn.Length && char.IsWhiteSpace(turn[t])) t++;
            while (q < question.Length && char.IsWhiteSpace(question[q])) q++;
            if (t == turn.Length || q == question.Length) return t == turn.Length && q == question.Length;
            if (turn[t++] != question[q++]) return false;
        }
    }
}
