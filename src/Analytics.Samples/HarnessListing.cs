using System.Text;
using Analytics.Samples.Dialogue;
using Analytics.Samples.Evaluation;
using Analytics.Transcripts;

namespace Analytics.Samples;

/// <summary>The section of question blocks, made from the dialogue by the harness's rules.</summary>
internal sealed class HarnessListing
{
    private readonly List<ListedTruth> _listed = [];
    private int _relevanceSum;

    private HarnessListing()
    {
    }

    public IReadOnlyList<ListedTruth> Listed => _listed;

    /// <summary>The header's average: over all listed questions, the unmeasured zeros included.</summary>
    public double MeanRelevance => _listed.Count == 0 ? 0 : _relevanceSum / 1000.0 / _listed.Count;

    public Quirks Quirks { get; private set; }

    public static HarnessListing Of(Script script, int generation, SeededRandom random, StringBuilder output)
    {
        var listing = new HarnessListing();
        for (var i = 0; i + 1 < script.Turns.Count; i += 2) listing.List(script, i, generation, random, output);
        return listing;
    }

    private void List(Script script, int index, int generation, SeededRandom random, StringBuilder output)
    {
        var (question, answer) = (script.Turns[index], script.Turns[index + 1].Text);
        var kind = question.Kind!.Value;
        var declared = HarnessRules.DeclaredTypeOf(question.Text, index == 0);
        if (declared is not { } type)
        {
            if (kind == TurnKind.Technical) Quirks |= Quirks.TechnicalNotListed;
            return;
        }

        if (kind == TurnKind.Closing) Quirks |= Quirks.ClosingListed;
        if (kind == TurnKind.Technical && type == DeclaredType.Project) Quirks |= Quirks.TechnicalListedAsProject;
        var talk = script.Discussions.Find(d => d.TurnNumber == index + 1 || d.FollowUpTurns.Contains(index + 1));
        var relevance = RelevanceModel.Thousandths(generation, type, kind, talk?.OffTopic ?? false, random);
        _relevanceSum += relevance;
        _listed.Add(new ListedTruth(_listed.Count + 1, index + 1, type, relevance / 1000.0));
        WriteBlock(output, type, relevance, question.Text, answer);
    }

    private void WriteBlock(StringBuilder output, DeclaredType type, int relevance, string question, string answer)
    {
        output.Append('Q').Append(_listed.Count).Append(type == DeclaredType.Project ? " [PROJECT]" : " [TECHNICAL]").Append(" (Relevance: ")
            .Append(relevance / 1000).Append('.').Append((relevance % 1000 + 1000).ToString(System.Globalization.CultureInfo.InvariantCulture), 1, 3).Append(")\n");
        output.Append("Question: ").Append(question).Append("\n\nAnswer: ").Append(answer).Append('\n');
        var struggled = HarnessRules.Struggled(answer);
        if (struggled)
        {
            output.Append("[CANDIDATE STRUGGLED]\n");
            Quirks |= Quirks.Struggled;
        }

        if (HarnessRules.ExplanationShown(question, struggled) is { } explanation)
        {
            output.Append("[AI PROVIDED EXPLANATION]: ").Append(explanation).Append('\n');
            Quirks |= Quirks.Explained;
        }

        output.Append("\n----------------------------------------\n\n");
    }
}
