using Analytics.Samples.Content;

namespace Analytics.Samples.Dialogue;

/// <summary>One project or topic as it comes up in an interview: the question, its follow-ups and how well it was answered.</summary>
internal sealed class Discussion
{
    public Discussion(Topic topic, double quality, bool offTopic, SeededRandom random)
    {
        (Topic, Quality, OffTopic) = (topic, quality, offTopic);
        Terms = [.. topic.Terms];
        Basics = [.. topic.Basics];
        Depths = [.. topic.Depths];
        random.Shuffle(Terms);
        random.Shuffle(Basics);
        random.Shuffle(Depths);
    }

    public Topic Topic { get; }

    public double Quality { get; }

    public AnswerBand Band => AnswerQuality.Band(Quality);

    /// <summary>The question comes from another field than the position's.</summary>
    public bool OffTopic { get; }

    /// <summary>In the order in which they are used.</summary>
    public List<string> Terms { get; }

    /// <summary>Sentences not said yet.</summary>
    public List<Template> Basics { get; }

    /// <summary>Deep sentences not said yet.</summary>
    public List<Template> Depths { get; }

    /// <summary>Number of the recruiter turn that asks, both speakers counted from 1.</summary>
    public int TurnNumber { get; set; }

    /// <summary>Numbers of the recruiter turns that stay on it.</summary>
    public List<int> FollowUpTurns { get; } = [];

    public int AnswerWords { get; set; }

    /// <summary>A sentence of the answer, for the report.</summary>
    public string Quote { get; set; } = "";

    public static Template Take(List<Template> sentences)
    {
        var sentence = sentences[^1];
        sentences.RemoveAt(sentences.Count - 1);
        return sentence;
    }
}
