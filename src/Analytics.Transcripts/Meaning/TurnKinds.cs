using System.Buffers;

namespace Analytics.Transcripts.Meaning;

/// <summary>
/// Reads what each recruiter turn does from the phrases interviewers steer with. The state carried along is where the interview stands:
/// nothing asked yet, on the project, on technical questions, or closing.
/// </summary>
internal sealed class TurnKinds
{
    /// <summary>How much of a turn's end can hold the question put to the candidate; what stands before is comment on the last answer.</summary>
    private const int AskLength = 320;

    private static readonly SearchValues<string> LastWords = Phrases("that's it for today", "that’s it for today", "this concludes our interview", "that concludes our interview");

    private static readonly SearchValues<string> AsksForQuestions = Phrases(
        "questions for me", "any other questions", "any more questions", "any questions", "other questions i can", "other questions for me", "question for me",
        "anything else you'd like to ask", "anything else you’d like to ask", "anything you'd like to ask", "anything you’d like to ask");

    private static readonly SearchValues<string> AsksIntroduction = Phrases(
        "introduce yourself", "introducing yourself", "about yourself", "about your background", "your background?");

    private static readonly SearchValues<string> AsksWhetherClear = Phrases(
        "make sense?", "makes sense?", "does that help", "does this help", "does that clarify", "does that explanation", "does that distinction",
        "is that clear", "help clarify", "does that answer", "does that provide");

    private static readonly SearchValues<string> MovesOn = Phrases(
        "next question", "another question", "different question", "final question", "last question", "another technical", "different technical", "final technical",
        "one last technical", "first technical", "another topic", "different topic", "new topic", "next topic", "move on", "moving on", "shift gears",
        "let's shift", "let’s shift", "shift focus", "switch gears", "turn to", "job description", "let's discuss", "let’s discuss", "let's touch on", "let’s touch on",
        "my next", "related area", "another area", "let's go on", "let’s go on", "on to the", " now to ", "\nnow to ", "change the subject", "something else", "the advert", "the posting", "my question is", "another important area", "different area", "let's talk about", "let’s talk about");

    private static readonly SearchValues<string> OpensTechnical = Phrases(
        "technical question", "technical aspects", "technical areas", "technical topics", "technical part", "technical side", "some technical");

    private static readonly SearchValues<string> StaysOn = Phrases(
        "elaborate", "bit deeper", "dig deeper", "go deeper", "little deeper", "dig a little", "dig into that", "stay with it", "stay with that", "stay on that", "one step further", "a step further", "build on that", "building on that", "follow up", "follow-up", "when you say", "more concrete",
        "expand on", "considering this", "considering that", "more detail", "tell me more about that", "be more specific", "on the right track");

    private static readonly SearchValues<string> RefersBack = Phrases("you mentioned", "you said", "you touched on", "you described", "you noted", "as you");

    private static readonly SearchValues<string> AsksKnowledge = Phrases(
        "difference between", "differences between", "concept of", "explain", "what is a", "what is the", "what are the key", "how would you", "how do you approach",
        "how does", "how do the", "describe how", "define ", "trade-off", "tradeoff", "how you would", "tell me how", "take me through how", "walk me through how", "hear how", "set out how", "describe what");

    private static readonly SearchValues<string> AsksExperience = Phrases(
        "resume", "résumé", " cv", "project", "experience", "you worked on", "you've worked on", "your role", "i see you", "i see that", "your time at", "your work at",
        "internship", "you led", "you built", "tell me about a time", "walk me through a");

    private enum Stage { Opening, Project, Technical, Closing }

    private Stage _stage = Stage.Opening;
    private readonly TopicOverlap _lastQuestion = new();

    /// <summary>The kind of the next recruiter turn.</summary>
    /// <param name="text">Its words.</param>
    /// <param name="first">It is the recruiter's first.</param>
    /// <param name="answered">A candidate turn follows.</param>
    public TurnKind Next(string text, bool first, bool answered)
    {
        var ask = text.AsSpan(Math.Max(0, text.Length - AskLength));
        var kind = Ends(text, ask, answered) ? TurnKind.Ending
            : first ? TurnKind.Introduction
            : ask.ContainsAny(AsksForQuestions) ? TurnKind.Closing
            : _stage == Stage.Opening && ask.ContainsAny(AsksIntroduction) && !ask.ContainsAny(AsksExperienceOnly) ? TurnKind.Introduction
            : _stage == Stage.Closing && !ask.ContainsAny(OpensTechnical) ? TurnKind.Closing
            : Question(text, ask);
        _stage = kind switch
        {
            TurnKind.Closing or TurnKind.Ending => Stage.Closing,
            TurnKind.Technical => Stage.Technical,
            TurnKind.Project => Stage.Project,
            _ => _stage,
        };
        if (kind is TurnKind.Project or TurnKind.Technical or TurnKind.FollowUp) _lastQuestion.Begin(text);
        return kind;
    }

    /// <summary>The kind of a question that no turn holds, from its words alone.</summary>
    public static TurnKind OfQuestionAlone(string text, DeclaredType? declared)
    {
        var ask = text.AsSpan(Math.Max(0, text.Length - AskLength));
        if (ask.ContainsAny(AsksForQuestions)) return TurnKind.Closing;
        return declared == DeclaredType.Project && !ask.ContainsAny(AsksKnowledge) ? TurnKind.Project : TurnKind.Technical;
    }

    private static readonly SearchValues<string> AsksExperienceOnly = Phrases("project", "challenge", "internship");

    private static bool Ends(string text, ReadOnlySpan<char> ask, bool answered) =>
        !answered && (text.AsSpan().ContainsAny(LastWords) || !ask.Contains('?'));

    private TurnKind Question(string text, ReadOnlySpan<char> ask)
    {
        if (ask.ContainsAny(AsksWhetherClear)) return _stage == Stage.Opening ? TurnKind.Introduction : TurnKind.FollowUp;

        var movesOn = text.AsSpan().ContainsAny(MovesOn);
        var opensTechnical = text.AsSpan().ContainsAny(OpensTechnical);
        if (movesOn) return _stage == Stage.Opening && !opensTechnical && AboutExperience(text, ask) ? TurnKind.Project : TurnKind.Technical;
        if (_stage == Stage.Opening) return opensTechnical || !AboutExperience(text, ask) ? TurnKind.Technical : TurnKind.Project;
        if (text.AsSpan().ContainsAny(StaysOn)) return TurnKind.FollowUp;
        if (opensTechnical) return TurnKind.Technical;
        if (text.AsSpan().ContainsAny(RefersBack) && _lastQuestion.Share(ask) >= 0.3) return TurnKind.FollowUp;
        if (_stage == Stage.Project && !ask.ContainsAny(AsksKnowledge)) return TurnKind.FollowUp;
        return _lastQuestion.Share(ask) >= 0.5 ? TurnKind.FollowUp : TurnKind.Technical;
    }

    /// <summary>Asks about something the candidate did, rather than for knowledge that merely is introduced with "experience".</summary>
    private static bool AboutExperience(string text, ReadOnlySpan<char> ask) =>
        text.AsSpan().ContainsAny(AsksExperience) && !LastSentence(ask).ContainsAny(AsksKnowledge);

    private static ReadOnlySpan<char> LastSentence(ReadOnlySpan<char> ask)
    {
        var start = ask.TrimEnd("?! \n").LastIndexOfAny('.', '?', '\n');
        return start < 0 ? ask : ask[(start + 1)..];
    }

    private static SearchValues<string> Phrases(params string[] phrases) => SearchValues.Create(phrases, StringComparison.OrdinalIgnoreCase);
}
