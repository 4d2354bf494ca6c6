namespace Analytics.Transcripts.Meaning;

/// <summary>How a sentence stands to a level it names.</summary>
internal enum Stance
{
    /// <summary>It does not name it.</summary>
    None,

    /// <summary>It says so.</summary>
    Said,

    /// <summary>It names it to deny, ask, condition or retell it.</summary>
    Doubted,
}

/// <summary>
/// What one sentence says of each level. The sentence decides, not a word in it: a denial or condition before the wording, a verb that does not carry
/// a recommendation, or an answer "no" behind it leave the level unsaid.
/// </summary>
internal readonly record struct RecommendationStance(Stance Proceed, Stance Reservations, Stance NotAFit)
{
    private const int NearBehind = 3;
    private const int WithToReservations = 5;

    /// <summary>Reads one sentence.</summary>
    public static RecommendationStance Of(RecommendationSentence sentence)
    {
        var words = sentence.Words;
        if (!words.Exists(word => word is "fit" or "next" || word.StartsWith("reservation", StringComparison.Ordinal))) return default;

        RecommendationWords.DropIdioms(words);
        var notAFit = NotAFitOf(sentence, words);
        var reservations = ReservationsOf(sentence, words, out var reservedAt);
        var proceed = ProceedOf(sentence, words, reservedAt);
        if (proceed == Stance.Said && notAFit != Stance.None) (proceed, notAFit) = (Stance.Doubted, Stance.Doubted);
        if (reservations == Stance.Said && notAFit != Stance.None) (reservations, notAFit) = (Stance.Doubted, Stance.Doubted);
        return new RecommendationStance(proceed, reservations, notAFit);
    }

    private static Stance NotAFitOf(RecommendationSentence sentence, List<string> words)
    {
        var at = Find(words, 0, "not", "a", "fit");
        if (at < 0) return Stance.None;
        if (sentence.IsQuestion || sentence.Tick == false) return Stance.Doubted;

        for (var i = 0; i < at; i++)
        {
            var answer = words[i] == "no" && i + 1 < words.Count && words[i + 1] is "," or "-";
            if (!answer && (words[i] is "not" or "no" or "never" or "cannot" or "nor" or "hardly" or "wrong" or "mistake" or "false" or "nobody" or "anything" || RecommendationWords.IsCondition(words[i])
                || words[i].EndsWith("n't", StringComparison.Ordinal))) return Stance.Doubted;
        }

        return AnsweredNo(words, at + 3) ? Stance.Doubted : Stance.Said;
    }

    private static Stance ReservationsOf(RecommendationSentence sentence, List<string> words, out int with)
    {
        with = -1;
        var noun = words.FindIndex(word => word.StartsWith("reservation", StringComparison.Ordinal));
        for (var i = noun - 1; i >= Math.Max(0, noun - WithToReservations) && with < 0; i--)
        {
            if (words[i] == "with") with = i;
        }

        if (with < 0) return Stance.None;
        if (words.GetRange(with, noun - with).Exists(word => word is "no" or "zero" or "not" or "hardly"))
        {
            words.RemoveRange(with, noun + 1 - with);
            with = -1;
            return Stance.None;
        }

        var denied = sentence.IsQuestion || sentence.Tick == false || DeniedBefore(words, with) || DeniedBehind(words, noun + 1);
        return denied ? Stance.Doubted : Stance.Said;
    }

    private static Stance ProceedOf(RecommendationSentence sentence, List<string> words, int reservedAt)
    {
        var stance = Stance.None;
        for (var at = 0; (at = FindProceed(words, at, out var end)) >= 0; at = end)
        {
            var alternative = reservedAt > end && words.GetRange(end, reservedAt - end).Exists(word => word is "or" or "/" or "|");
            var said = !sentence.IsQuestion && sentence.Tick != false && !alternative && !DeniedBefore(words, at) && (sentence.Tick == true || Carried(words, at, end)) && !DeniedBehind(words, end) && !AnsweredOtherwise(words, end) && !IsUnansweredRow(words, at, end);
            stance = said && stance != Stance.Doubted ? Stance.Said : Stance.Doubted;
        }

        return stance;
    }

    private static int FindProceed(List<string> words, int from, out int end)
    {
        end = 0;
        for (var at = Find(words, from, "proceed", "to"); at >= 0; at = Find(words, at + 1, "proceed", "to"))
        {
            var next = at + 2;
            if (next < words.Count && words[next] == "the") next++;
            if (next + 1 >= words.Count || words[next] != "next" || words[next + 1] is not ("round" or "rounds")) continue;

            end = next + 2;
            return at;
        }

        return -1;
    }

    /// <summary>Something before the wording denies or conditions it; a leading "although …," speaks of something else.</summary>
    private static bool DeniedBefore(List<string> words, int at)
    {
        if (at > 0 && words[0] is "had" or "were") return true;

        var start = 0;
        if (at > 0 && RecommendationWords.Concedes(words[0]) && words.IndexOf(",", 0, at) is var comma and > 0) start = comma + 1;
        var clause = ClauseStart(words, at);
        for (var i = start; i < at; i++)
        {
            if (RecommendationWords.Denies(words[i]) || RecommendationWords.IsCondition(words[i]) || (i >= clause && RecommendationWords.DoubtsItsClause(words[i]))) return true;
        }

        return false;
    }

    /// <summary>The words that lead to "proceed" recommend: an order, "should", "recommended to", "recommend that she".</summary>
    private static bool Carried(List<string> words, int at, int end)
    {
        var clause = ClauseStart(words, at);
        var last = at - 1;
        while (last >= clause && RecommendationWords.IsAdverb(words[last])) last--;
        if (last < clause) return true;
        if (words.GetRange(clause, at - clause).Exists(RecommendationWords.Carries) || RecommendationWords.IsHead(words[last])) return true;
        if (words[last] == "would") return last > clause && words[last - 1] is "i" or "we";
        if (words[last] != "to") return false;

        last--;
        while (last >= clause && RecommendationWords.IsAdverb(words[last])) last--;
        if (last >= clause) return RecommendationWords.IsToHead(words[last]);
        return (clause > 0 && words[clause - 1] is ":" or "-") || (end < words.Count && RecommendationWords.IsAuxiliary(words[end]) && SaidOf(words, end));
    }

    private static int ClauseStart(List<string> words, int at)
    {
        var start = at;
        while (start > 0 && !RecommendationWords.IsMark(words[start - 1])) start--;
        return start;
    }

    /// <summary>What stands behind the wording takes it back: "no" close by, "is not advised", "would be", "only if". What a "because" introduces does not.</summary>
    private static bool DeniedBehind(List<string> words, int end)
    {
        var first = end;
        while (first < words.Count && RecommendationWords.IsMark(words[first])) first++;
        if (first < words.Count && RecommendationWords.IsAuxiliary(words[first]) && !SaidOf(words, first)) return true;

        for (var i = end; i < words.Count; i++)
        {
            if (RecommendationWords.Concedes(words[i])) return false;
            if (RecommendationWords.IsCondition(words[i]) && words[i] != "or") return true;
            if (words[i] is "only" or "however" or "once" || (words[i] == "but" && !(i + 1 < words.Count && words[i + 1] == "with")) || (words[i] is "n" or "0" && i < end + 2)) return true;
            if (words[i] is "earliest" or "months" or "weeks" || (words[i] is "another" or "someone" && words[i - 1] == "with")) return true;
            if (i < first + NearBehind && RecommendationWords.Denies(words[i])) return true;
            if (RecommendationWords.DeniesVerb(words, i)) return true;
        }

        return false;
    }

    /// <summary>A word or two behind a colon or dash answer the wording: only an affirmation leaves it said ("TBD", "maybe", "crossed out" do not).</summary>
    private static bool AnsweredOtherwise(List<string> words, int end)
    {
        if (end >= words.Count || words[end] is not (":" or "=" or "-" or "(" or "|")) return false;

        var answer = words.Skip(end).Where(word => !RecommendationWords.IsMark(word)).ToList();
        return answer.Count is 1 or 2 && !answer.TrueForAll(RecommendationWords.Affirms);
    }

    /// <summary>"… is recommended", "… is our recommendation": the wording as what the sentence speaks of, and affirmed.</summary>
    private static bool SaidOf(List<string> words, int auxiliary) =>
        words.Skip(auxiliary + 1).Take(4).Any(word => RecommendationWords.Carries(word) || word is "warranted" or "justified" or "decision" or "yes" or "appropriate");

    /// <summary>A table's row that starts with the wording must be marked in another of its cells.</summary>
    private static bool IsUnansweredRow(List<string> words, int at, int end) =>
        words.Contains("|") && !words.GetRange(0, at).Exists(word => word != "|" && !RecommendationWords.IsMark(word))
        && !words.Skip(end).Any(word => word is "yes" or "x" or "true" or "y" or "ticked" or "chosen");

    private static bool AnsweredNo(List<string> words, int end) =>
        end + 1 < words.Count && RecommendationWords.IsMark(words[end]) && words[end] != "," && words[end + 1] is "no" or "false" or "n" or "incorrect" or "never";

    private static int Find(List<string> words, int from, params ReadOnlySpan<string> phrase)
    {
        for (var at = from; at + phrase.Length <= words.Count; at++)
        {
            var same = true;
            for (var i = 0; i < phrase.Length && same; i++) same = words[at + i] == phrase[i];
            if (same) return at;
        }

        return -1;
    }
}
