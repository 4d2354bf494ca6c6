namespace Analytics.Transcripts.Meaning;

/// <summary>What a recommendation's wording stands for.</summary>
/// <param name="Level">The level it says; null when it says none.</param>
/// <param name="IsDoubtful">It names a level and leaves in doubt whether it means it: denied, asked, conditioned, against another sentence, or an option not ticked.</param>
internal readonly record struct RecommendationWording(RecommendationLevel? Level, bool IsDoubtful)
{
    /// <summary>Characters beyond which a text is no recommendation any more; nothing is concluded from it.</summary>
    private const int Longest = 20_000;

    /// <summary>
    /// Reads all sentences. "Not a fit" first stands whatever follows; after any other level it leaves all in doubt, as does a later sentence that takes
    /// "proceed" back. "With reservations" anywhere makes "proceed" reservations.
    /// </summary>
    public static RecommendationWording Of(ReadOnlySpan<char> markdown)
    {
        if (markdown.Length > Longest) return new RecommendationWording(null, true);

        var sentences = RecommendationText.Sentences(markdown, out var hasBoxes);
        var said = new List<RecommendationLevel>(2);
        var (doubted, proceedDoubted) = (false, false);
        for (var i = 0; i < sentences.Count; i++)
        {
            var stance = Answered(sentences, i, RecommendationStance.Of(sentences[i]));
            if (stance.NotAFit == Stance.Said) said.Add(RecommendationLevel.NotAFit);
            else if (stance.Reservations == Stance.Said) said.Add(RecommendationLevel.Reservations);
            else if (stance.Proceed == Stance.Said) said.Add(RecommendationLevel.Proceed);
            proceedDoubted |= stance.Proceed == Stance.Doubted || TakesBack(sentences[i], stance);
            doubted |= proceedDoubted || stance.Reservations == Stance.Doubted || stance.NotAFit == Stance.Doubted;
        }

        if (said.Count == 0) return new RecommendationWording(null, doubted || hasBoxes);
        if (hasBoxes && said.Distinct().Count() > 1) return new RecommendationWording(null, true);
        if (said[0] == RecommendationLevel.NotAFit) return new RecommendationWording(said[0], false);
        if (proceedDoubted || said.Contains(RecommendationLevel.NotAFit)) return new RecommendationWording(null, true);
        return new RecommendationWording(said.Contains(RecommendationLevel.Reservations) ? RecommendationLevel.Reservations : RecommendationLevel.Proceed, false);
    }

    /// <summary>True when nothing is left but Markdown marks: what the harness's cut leaves behind.</summary>
    public static bool IsEmpty(ReadOnlySpan<char> markdown) => markdown.Trim("*_#-> \t\r\n").IsEmpty;

    /// <summary>True when some word of the text denies something: enough not to take the opposite from elsewhere.</summary>
    public static bool Denies(ReadOnlySpan<char> markdown) => RecommendationWords.Of(markdown).Exists(RecommendationWords.Denies);

    /// <summary>A question is what its answer says; a bare "no" beside a sentence takes back what it says.</summary>
    private static RecommendationStance Answered(List<RecommendationSentence> sentences, int at, RecommendationStance stance)
    {
        if (stance == default) return stance;

        var (before, behind) = (at > 0 ? sentences[at - 1].Words : [], at + 1 < sentences.Count ? sentences[at + 1].Words : []);
        if (sentences[at].IsQuestion && behind is ["yes", ..] && !behind.Exists(RecommendationWords.Denies))
            return RecommendationStance.Of(sentences[at] with { IsQuestion = false, Tick = true });
        return IsNo(before) || IsNo(behind)
            ? stance with { Proceed = Doubt(stance.Proceed), Reservations = Doubt(stance.Reservations) }
            : stance;
    }

    private static Stance Doubt(Stance stance) => stance == Stance.None ? Stance.None : Stance.Doubted;

    private static bool IsNo(List<string> words) => words.Count is > 0 and <= 4 && !words.Contains("fit") && words.Exists(RecommendationWords.Denies);

    /// <summary>A sentence without a level that denies the step itself: "we advise against it", "she should not advance", "rejected".</summary>
    private static bool TakesBack(RecommendationSentence sentence, RecommendationStance stance)
    {
        if (stance != default || sentence.Tick is not null) return false;

        var denied = false;
        var before = "";
        foreach (var word in sentence.Words)
        {
            var rejects = word.StartsWith("reject", StringComparison.Ordinal) || word.StartsWith("declin", StringComparison.Ordinal);
            if (rejects && before is ("" or "we" or "i" or "to" or "should" or "must" or "is" or "be" or "was" or "are" or "been" or "and" or ":" or ",")) return true;
            denied |= RecommendationWords.Denies(word);
            if (denied && RecommendationWords.IsStep(word)) return true;
            before = word;
        }

        return sentence.Words is [.., "against", _] or [.., "against", _, _] && sentence.Words.Exists(RecommendationWords.IsStep);
    }
}
