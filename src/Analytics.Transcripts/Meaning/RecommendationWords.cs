using System.Collections.Frozen;

namespace Analytics.Transcripts.Meaning;

/// <summary>The words that turn, condition or carry a recommendation.</summary>
internal static class RecommendationWords
{
    private static readonly FrozenSet<string> Denials = Set(
        "not no nor neither never none nobody nothing cannot cant dont wont doesnt isnt wouldnt shouldnt couldnt didnt without unable unwilling unlikely unfit unsuitable unready",
        "unprepared unqualified unadvisable inadvisable ineligible impossible inappropriate hardly barely scarcely rarely seldom against deny denied denies denying instead rather",
        "stop halt bar barred wait hold unwise risky unfortunately sadly too far short below nope wrong mistake error false except nay zero half-heartedly pass void");

    private static readonly string[] DenialStems =
    [
        "reject", "declin", "refus", "refrain", "avoid", "fail", "lack", "insuffic", "inadequa", "prematur", "prevent", "block", "exclud", "disqualif", "withh", "withdr", "defer",
        "postpon", "delay", "discourag", "dissuad", "oppos", "object", "hesita", "doubt", "question", "regret", "terminat", "revok", "veto", "dismiss", "disagree", "disincl",
        "prohibit", "forbid", "reconsider", "cancel", "suspend", "preclud", "disput", "unsatisf", "unaccept", "undecid", "rescind", "unjustif", "unwarrant", "disapprov", "dispens", "unconvinc",
    ];

    private static readonly FrozenDictionary<char, string[]> DenialStemsByLetter = DenialStems.GroupBy(stem => stem[0]).ToFrozenDictionary(stems => stems.Key, stems => stems.ToArray());

    private static readonly FrozenSet<string> Conditions = Set("if unless until till whether provided providing assuming subject depending conditional pending else otherwise or");

    private static readonly FrozenSet<string> ClauseDoubts = Set(
        "when once before after who whom those others other must need needs needed require requires required requirement considered considering hope hopes hoped want wants wanted wish wishes",
        "wished could might only decide decided try tried trying attempt almost nearly later future eventually someday again previously had asked asks eager keen like likes prefers order possibly probably potentially supposedly allegedly");

    private static readonly FrozenSet<string> Auxiliaries = Set("is are was were be been do does did has have had would should could can may might will shall am must being it's that's");

    private static readonly FrozenSet<string> Concessions = Set("although though while whilst despite notwithstanding given since as because even whereas");

    private static readonly string[] Carriers =
        ["recommend", "suggest", "propos", "advis", "invit", "endors", "approv", "support", "clear", "allow", "encourag", "urg", "let", "agree", "favo", "vote", "green"];

    private static readonly FrozenSet<string> Heads = Set(
        "should can may will shall recommend recommended recommendation decision verdict result outcome conclusion yes hire step steps is and then please approved so therefore");

    private static readonly FrozenSet<string> ToHeads = Set(
        "recommend recommended recommendation recommending is ready suitable qualified invited cleared approved encouraged advised advise allowed fit prepared eligible decision",
        "endorsed happy pleased propose proposed suggest suggested enough decision vote verdict welcome");

    private static readonly FrozenSet<string> Affirmations = Set(
        "yes y x true ok okay 1 agreed approved confirmed recommended recommend affirmative positive hire sure strong strongly definitely absolutely certainly clearly fully highly excellent great good gladly");

    private static readonly FrozenSet<string> Adverbs = Set("thus hence also now well still straight right certainly");

    private static readonly string[][] Idioms =
    [
        ["no", "doubt"], ["without", "doubt"], ["without", "a", "doubt"], ["without", "any", "doubt"], ["without", "question"], ["without", "hesitation"], ["without", "any", "hesitation"],
        ["without", "reservation"], ["without", "reservations"], ["without", "any", "reservation"], ["without", "any", "reservations"], ["without", "delay"], ["without", "concern"],
        ["without", "concerns"], ["no", "hesitation"], ["no", "reservations"], ["no", "reservation"], ["no", "concerns"], ["no", "objection"], ["no", "objections"], ["not", "only"],
    ];

    /// <summary>Words of one of the wordings stand in it.</summary>
    public static bool NamesLevel(string text) =>
        text.Contains("next round", StringComparison.OrdinalIgnoreCase) || text.Contains("reservation", StringComparison.OrdinalIgnoreCase) || text.Contains("a fit", StringComparison.OrdinalIgnoreCase);

    /// <summary>The words of a text in lower case without Markdown; commas, colons, dashes, slashes, bars, brackets and quotes stand as words.</summary>
    public static List<string> Of(ReadOnlySpan<char> text)
    {
        var words = new List<string>(24);
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && InWord(text, end)) end++;
            if (end > at) words.Add(string.Create(end - at, text[at..end], Fold));
            else if (Mark(text, end++) is { } mark) words.Add(mark);
            at = end;
        }

        return words;
    }

    public static bool Denies(string word)
    {
        if (Denials.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal)) return true;
        if (!DenialStemsByLetter.TryGetValue(word[0], out var stems)) return false;
        foreach (var stem in stems)
        {
            if (word.StartsWith(stem, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>What makes a following "not" the sentence's own: "is not", "would never"; "topics not covered" is none.</summary>
    public static bool DeniesVerb(List<string> words, int at) =>
        words[at].EndsWith("n't", StringComparison.Ordinal) || words[at] == "cannot"
        || (words[at] is "not" or "never" or "no" && at > 0 && Auxiliaries.Contains(words[at - 1]))
        || (words[at] is not ("not" or "no" or "without" or "too" or "far" or "below" or "short") && Denies(words[at]));

    public static bool IsCondition(string word) => Conditions.Contains(word);

    public static bool DoubtsItsClause(string word) => ClauseDoubts.Contains(word);

    public static bool Affirms(string word) => Affirmations.Contains(word);

    public static bool IsAuxiliary(string word) => Auxiliaries.Contains(word);

    public static bool Concedes(string word) => Concessions.Contains(word);

    public static bool Carries(string word)
    {
        foreach (var stem in Carriers)
        {
            if (word.StartsWith(stem, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>Names the step the recommendation is about, or the recommending: what "not" before it denies is the recommendation.</summary>
    public static bool IsStep(string word) =>
        word is "hire" or "hiring" or "hired" or "advance" or "advancing" or "forward" or "consider" || word.StartsWith("proceed", StringComparison.Ordinal)
        || word.StartsWith("recommend", StringComparison.Ordinal) || word.StartsWith("advis", StringComparison.Ordinal) || word.StartsWith("endors", StringComparison.Ordinal) || word.StartsWith("approv", StringComparison.Ordinal);

    public static bool IsHead(string word) => Heads.Contains(word);

    public static bool IsToHead(string word) => ToHeads.Contains(word);

    public static bool IsAdverb(string word) => Adverbs.Contains(word) || (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && !Denies(word));

    public static bool IsMark(string word) => word.Length == 1 && !char.IsLetterOrDigit(word[0]);

    /// <summary>Takes out what sounds like a denial and is none ("without hesitation", "no doubt"), and "not only".</summary>
    public static void DropIdioms(List<string> words)
    {
        foreach (var idiom in Idioms)
        {
            for (var at = 0; at + idiom.Length <= words.Count; at++)
            {
                if (words[at] == idiom[0] && words.Skip(at).Take(idiom.Length).SequenceEqual(idiom)) words.RemoveRange(at, idiom.Length);
            }
        }
    }

    private static void Fold(Span<char> word, ReadOnlySpan<char> letters)
    {
        for (var at = 0; at < letters.Length; at++) word[at] = letters[at] == '’' ? '\'' : char.ToLowerInvariant(letters[at]);
    }

    private static bool InWord(ReadOnlySpan<char> text, int at) =>
        char.IsLetterOrDigit(text[at]) || (text[at] is '\'' or '’' && at > 0 && char.IsLetter(text[at - 1]) && at + 1 < text.Length && char.IsLetter(text[at + 1]));

    private static string? Mark(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        ',' or '，' or '、' => ",",
        ':' or '：' => ":",
        '/' => "/",
        '|' => "|",
        '=' or '→' or '⇒' => "=",
        '(' or ')' or '[' or ']' => "(",
        '"' or '“' or '”' or '«' or '»' => "\"",
        '–' or '—' => "-",
        '-' when (at == 0 || char.IsWhiteSpace(text[at - 1])) || (at + 1 < text.Length && char.IsWhiteSpace(text[at + 1])) => "-",
        _ => null,
    };

    private static FrozenSet<string> Set(params string[] lists) => lists.SelectMany(list => list.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
}
