using Analytics.Samples.Content;

namespace Analytics.Samples.Dialogue;

/// <summary>
/// Writes the recruiter's questions. How a question is introduced decides what the harness takes it for, see <see cref="HarnessRules"/>:
/// that is why some are worded as they are.
/// </summary>
internal sealed class QuestionWriter(Voice voice)
{
    private static readonly double[] Frames = [0.56, 0.16, 0.12, 0.08, 0.08];
    private static readonly Phrase[] FramePhrases =
        [Phrase.AskPlain, Phrase.AskGuessedFollowUp, Phrase.AskGuessedProject, Phrase.AskNextLine, Phrase.AskList];

    private SeededRandom Random => voice.Random;

    public string Project(Discussion talk)
    {
        voice.TurnTo(talk);
        return voice.Say(Phrase.ProjectAsk);
    }

    public string ProjectFollowUp(Discussion talk)
    {
        var said = Acknowledge(talk);
        return said + " " + voice.Say(Phrase.ProjectFollow);
    }

    public string Technical(Discussion talk, Discussion previous, bool last)
    {
        var said = Acknowledge(previous);
        if (previous.Band == AnswerBand.Weak && !previous.Topic.IsProject && Random.Chance(0.6)) said += " " + voice.Say(Phrase.Explain);
        voice.TurnTo(talk);
        voice.Scene[Slot.Ask] = Random.Pick(talk.Topic.Asks);
        if (Random.Chance(0.55)) said += (Random.Chance(0.5) ? "\n\n" : " ") + voice.Say(Phrase.Transition);
        var frame = last && Random.Chance(0.5) ? Phrase.AskLast : FramePhrases[Random.Weighted(Frames)];
        var breaks = frame == Phrase.AskNextLine || Random.Chance(0.5);
        return said + (breaks ? "\n\n" : " ") + voice.Say(frame);
    }

    public string FollowUp(Discussion talk)
    {
        var said = Random.Chance(0.6) ? Acknowledge(talk) + " " : "";
        voice.TurnTo(talk);
        return said + voice.Say(Phrase.Follow);
    }

    private string Acknowledge(Discussion previous)
    {
        voice.TurnTo(previous);
        return previous.Band switch
        {
            AnswerBand.Weak => voice.Say(Phrase.AckWeak),
            AnswerBand.Average => voice.Say(Phrase.AckAverage),
            _ => voice.Say(Phrase.AckStrong),
        };
    }
}
