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

    /// <summary>The answer to a follow-up: the one that fits it, and something that has not been said yet.</summary>
    public string FollowUp(Discussion talk, FollowUp followUp)
    {
        voice.TurnTo(talk);
        if (talk.Band == AnswerBand.Weak) return voice.Say(Phrase.WeakFollow);
        if (talk.Band == AnswerBand.Average)
            return followUp.Plain + (Random.Chance(0.5) ? " " + Stop(voice.Say(Phrase.AverageClose)) : "");
        var more = talk.Depths.Count > 0 && !brief && Random.Chance(0.3) ? " " + Linked(talk) : "";
        return followUp.Deep + more + (Random.Chance(0.4) ? " " + Stop(voice.Say(Phrase.StrongClose)) : "");
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
        if (!brief && Random.Chance(0.45)) said += " " + voice.Say(Phrase.AverageExample);
        return Random.Chance(0.5) ? said + " " + Stop(voice.Say(Phrase.AverageClose)) : said;
    }

    private string Strong(Discussion talk)
    {
        var said = voice.Say(talk.Topic.IsProject ? Phrase.ProjectLeadStrong : Phrase.StrongOpen);
        if (!brief) said += " " + voice.Say(Discussion.Take(talk.Basics)) + " " + voice.Say(Discussion.Take(talk.Basics));
        said += (brief ? " " : "\n\n") + voice.Say(Discussion.Take(talk.Depths));
        if (!brief) said += " " + Linked(talk);
        if (!brief && Random.Chance(0.55)) said += "\n\n" + voice.Say(Phrase.StrongExample);
        return !brief && Random.Chance(0.7) ? said + " " + Stop(voice.Say(Phrase.StrongClose)) : said;
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
        if (Random.Chance(0.8)) said += "\n\n" + voice.Say(Phrase.StrongExample);
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
