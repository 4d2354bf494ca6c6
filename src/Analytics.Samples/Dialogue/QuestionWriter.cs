using Analytics.Samples.Content;

namespace Analytics.Samples.Dialogue;

/// <summary>A question that stays on its topic, with an acceptable and a strong answer.</summary>
internal sealed record FollowUp(string Question, string Plain, string Deep);

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

    /// <summary>A follow-up with the plain and the deep answer that fit it.</summary>
    public FollowUp ProjectFollowUp(Discussion talk)
    {
        var said = Acknowledge(talk);
        var sides = voice.SaySides(Phrase.ProjectFollow);
        return new FollowUp(said + " " + sides[0], sides[1], sides[2]);
    }

    public string Technical(Discussion talk, Discussion previous, bool last)
    {
        var said = Acknowledge(previous);
        if (previous.Band == AnswerBand.Weak && !previous.Topic.IsProject && Random.Chance(0.6)) said += " " + voice.Say(Phrase.Explain);
        voice.TurnTo(talk);
        voice.Scene[Slot.Ask] = Random.Pick(talk.Topic.Asks);
        var frame = last && Random.Chance(0.5) ? Phrase.AskLast : FramePhrases[Random.Weighted(Frames)];
        if (Transition(previous, frame) is { } transition) said += (Random.Chance(0.5) ? "\n\n" : " ") + voice.Say(transition);
        var breaks = frame == Phrase.AskNextLine || Random.Chance(0.5);
        return said + (breaks ? "\n\n" : " ") + voice.Say(frame);
    }

    private Phrase? Transition(Discussion previous, Phrase frame)
    {
        if (previous.Topic.IsProject) return Random.Chance(0.85) ? Phrase.ToTechnical : null;
        return frame is not (Phrase.AskLast or Phrase.AskGuessedProject) && Random.Chance(0.8) ? Phrase.Transition : null;
    }

    /// <summary>A follow-up with the plain and the deep answer that fit it.</summary>
    public FollowUp TechnicalFollowUp(Discussion talk)
    {
        var said = Random.Chance(0.6) ? Acknowledge(talk) + " " : "";
        voice.TurnTo(talk);
        return new FollowUp(said + voice.Say(Phrase.Follow), talk.Topic.FollowUpPlain, talk.Topic.FollowUpDeep);
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
