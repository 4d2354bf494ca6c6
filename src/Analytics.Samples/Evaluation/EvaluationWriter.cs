using System.Text;
using Analytics.Samples.Content;
using Analytics.Samples.Dialogue;
using Analytics.Transcripts;

namespace Analytics.Samples.Evaluation;

/// <summary>One item of the evaluation with what it judges; <see cref="TurnNumber"/> is null for an invented one.</summary>
internal sealed record EvaluatedItem(Discussion Talk, int? TurnNumber, int? Score, string Heading, string Justification);

/// <summary>Scores the discussions and says why, in the evaluator's words.</summary>
internal sealed class EvaluationWriter(Voice voice, EvaluatorModel model, Position position, SeededRandom oddities)
{
    private int _headingStyle;

    private SeededRandom Random => voice.Random;

    /// <summary>The items in order, the project's first.</summary>
    public List<EvaluatedItem> Evaluate(Script script, QualityProfile profile, ref Quirks quirks)
    {
        _headingStyle = Random.Weighted([0.3, 0.5, 0.2]);
        var items = script.Discussions.Select(t => Item(t, t.TurnNumber, model.Score(t, profile, Random))).ToList();
        if (oddities.Chance(0.04) && items.Count > 3) Skip(items, ref quirks);
        if (oddities.Chance(0.06)) ScoreFollowUpApart(items, profile, ref quirks);
        if (oddities.Chance(0.02)) Invent(script, items, ref quirks);
        if (oddities.Chance(0.02) && items.Count > 2) LoseScore(items, ref quirks);
        return items;
    }

    public static void Write(StringBuilder output, List<EvaluatedItem> items, SeededRandom random)
    {
        output.Append("Evaluation:\n1. Project / Experience Question:\n");
        WriteScore(output, items[0], random);
        output.Append("\n2. Technical Questions:\n");
        for (var i = 1; i < items.Count; i++)
        {
            output.Append("   Q").Append(i).Append(':');
            if (items[i].Heading.Length > 0) output.Append(' ').Append(items[i].Heading);
            output.Append('\n');
            WriteScore(output, items[i], random);
            output.Append('\n');
        }
    }

    private static void WriteScore(StringBuilder output, EvaluatedItem item, SeededRandom random)
    {
        if (item.Score is { } score) output.Append("   Score: ").Append(score).Append("/5\n");
        else if (random.Chance(0.5)) output.Append("   Score: N/A\n");
        output.Append("   Justification: ").Append(item.Justification).Append('\n');
    }

    private EvaluatedItem Item(Discussion talk, int? turn, int score)
    {
        voice.TurnTo(talk);
        var first = talk.Topic.IsProject ? Phrase.JudgeProject1 : Phrase.Judge1;
        return new EvaluatedItem(talk, turn, score, Heading(talk), voice.Say(first + (score - 1)));
    }

    private string Heading(Discussion talk) => talk.Topic.IsProject ? "" : _headingStyle switch
    {
        0 => "",
        1 => talk.Topic.Title,
        _ => char.ToUpperInvariant(talk.Terms[0][0]) + talk.Terms[0][1..] + " and " + talk.Terms[1],
    };

    private void Skip(List<EvaluatedItem> items, ref Quirks quirks)
    {
        items.RemoveAt(oddities.Between(1, items.Count - 1));
        quirks |= Quirks.ItemSkipped;
    }

    private void ScoreFollowUpApart(List<EvaluatedItem> items, QualityProfile profile, ref Quirks quirks)
    {
        var at = items.FindIndex(1, i => i.Talk.FollowUpTurns.Count > 0);
        if (at < 0) return;
        var talk = items[at].Talk;
        items.Insert(at + 1, Item(talk, talk.FollowUpTurns[0], model.Score(talk, profile, Random)));
        quirks |= Quirks.FollowUpScoredApart;
    }

    private void Invent(Script script, List<EvaluatedItem> items, ref Quirks quirks)
    {
        var free = position.Topics.Where(t => script.Discussions.TrueForAll(d => d.Topic != t)).ToList();
        if (free.Count == 0) return;
        items.Add(Item(new Discussion(Random.Pick(free), 1, false, Random), null, 1));
        quirks |= Quirks.ItemInvented;
    }

    private void LoseScore(List<EvaluatedItem> items, ref Quirks quirks)
    {
        var at = oddities.Between(1, items.Count - 1);
        items[at] = items[at] with { Score = null };
        quirks |= Quirks.ScoreMissing;
    }
}
