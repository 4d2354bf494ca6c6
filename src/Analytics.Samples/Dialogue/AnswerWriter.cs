using Analytics.Samples.Content;

namespace Analytics.Samples.Dialogue;

/// <summary>Composes a candidate's answers: short and hesitant when weak, long and specific when exceptional.</summary>
internal sealed class AnswerWriter(Voice voice, bool brief)
{
    private SeededRandom Random => voice.Random;

    public string Answer(Discussion talk)
    {
        voice.TurnTo(talk);
        return talk.Band switch
        {
            AnswerBand.Weak => Weak(talk),
            AnswerBand.Average => Average(talk),
            AnswerBand.Strong => Strong(talk),
            _ => Exceptional(talk),
        };
    }

    /// <summary>The answer to a follow-up, made of what has not been said yet.</summary>
    public string FollowUp(Discussion talk)
    {
        voice.TurnTo(talk);
        if (talk.Band == AnswerBand.Weak) return voice.Say(Phrase.WeakFollow);
        var deep = talk.Band >= AnswerBand.Strong || Random.Chance(0.3);
        var sentences = deep && talk.Depths.Count > 0 ? talk.Depths : talk.Basics;
        if (sentences.Count == 0) return voice.Say(Phrase.AverageClose) + ".";
        var said = voice.Say(Discussion.Take(sentences));
        if (talk.Band == AnswerBand.Average) return Random.Chance(0.5) ? said : said + " " + Stop(voice.Say(Phrase.AverageClose));
        if (sentences.Count > 0 && Random.Chance(0.4)) said += " " + voice.Say(Discussion.Take(sentences));
        return said + (Random.Chance(0.4) ? " " + Stop(voice.Say(Phrase.StrongClose)) : "");
    }

    private string Weak(Discussion talk)
    {
        var said = voice.Say(Phrase.WeakOpen);
        var errors = talk.Topic.Errors;
        if (Random.Chance(0.8)) said += " " + voice.Say(Random.Pick(errors));
        if (Random.Chance(0.85)) said += " " + Stop(voice.Say(Phrase.WeakClose));
        return said;
    }

    private string Average(Discussion talk)
    {
        var said = voice.Say(talk.Topic.IsProject ? Phrase.ProjectLeadAverage : Phrase.AverageOpen);
        var count = brief ? 1 : Random.Between(2, 3);
        for (var i = 0; i < count; i++)
        {
            var breaks = i == 2 && Random.Chance(0.5);
            said += (breaks ? "\n\n" : " ") + voice.Say(Discussion.Take(talk.Basics));
        }

        if (talk.Quality > 3.5 && !brief && Random.Chance(0.35)) said += " " + voice.Say(Discussion.Take(talk.Depths));
        return Random.Chance(0.6) ? said + " " + Stop(voice.Say(Phrase.AverageClose)) : said;
    }

    private string Strong(Discussion talk)
    {
        var said = voice.Say(talk.Topic.IsProject ? Phrase.ProjectLeadStrong : Phrase.StrongOpen);
        said += " " + voice.Say(Discussion.Take(talk.Basics));
        if (!brief) said += " " + voice.Say(Discussion.Take(talk.Basics));
        said += "\n\n" + voice.Say(Discussion.Take(talk.Depths));
        if (!brief) said += " " + Linked(talk);
        return Random.Chance(0.7) ? said + " " + Stop(voice.Say(Phrase.StrongClose)) : said;
    }

    private string Exceptional(Discussion talk)
    {
        var said = voice.Say(talk.Topic.IsProject ? Phrase.ProjectLeadStrong : Phrase.ExceptionalOpen);
        said += " " + voice.Say(Discussion.Take(talk.Basics));
        if (brief) return said + "\n\n" + voice.Say(Discussion.Take(talk.Depths)) + " " + Stop(voice.Say(Phrase.ExceptionalClose));
        if (Random.Chance(0.5)) said += " " + voice.Say(Discussion.Take(talk.Basics));
        said += Random.Below(3) switch
        {
            0 => BoldItems(talk),
            1 => NumberedItems(talk),
            _ => "\n\n" + voice.Say(Discussion.Take(talk.Depths)) + " " + Linked(talk) + "\n\n" + Linked(talk),
        };
        return said + "\n\n" + Stop(voice.Say(Phrase.ExceptionalClose));
    }

    /// <summary>Each deep sentence under its term; numbered instead when one has none of its own.</summary>
    private string BoldItems(Discussion talk)
    {
        var terms = talk.Depths.ConvertAll(talk.Topic.TermOf);
        if (terms.Count != terms.Distinct().Count() || terms.Contains(null)) return NumberedItems(talk);
        var said = "";
        for (var i = terms.Count - 1; i >= 0; i--)
        {
            voice.Scene[Slot.Term1] = terms[i]!;
            var lead = voice.Say(Phrase.ExceptionalItem);
            var sentence = voice.Say(Discussion.Take(talk.Depths));
            said += "\n\n" + lead + " " + (lead[^1] == ':' ? Sentence.Continued(sentence) : sentence);
        }

        voice.Scene[Slot.Term1] = talk.Terms[0];
        return said;
    }

    private string NumberedItems(Discussion talk)
    {
        var said = "\n";
        for (var i = 1; i <= 3; i++) said += $"\n{i}.  " + voice.Say(Discussion.Take(talk.Depths));
        return said;
    }

    private string Linked(Discussion talk)
    {
        if (!Random.Chance(0.6)) return voice.Say(Discussion.Take(talk.Depths));
        return voice.Say(Phrase.StrongLink) + " " + Sentence.Continued(voice.Say(Discussion.Take(talk.Depths)));
    }

    /// <summary>Phrases of the grammar may end with or without their own full stop.</summary>
    private static string Stop(string said) => said[^1] is '.' or '?' or '!' ? said : said + ".";
}
