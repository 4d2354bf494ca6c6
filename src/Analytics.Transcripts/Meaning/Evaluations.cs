using Analytics.Transcripts.Reading;

namespace Analytics.Transcripts.Meaning;

/// <summary>Makes the evaluation items, each tied to the question and the turn it judges where one can be found.</summary>
internal static class Evaluations
{
    private const int ShortestAsk = 60;

    public static List<EvaluationItem> Tie(List<ScoredItem> items, DialogueMeaning dialogue, List<Question> questions, List<Finding> findings)
    {
        var aligned = ItemAlignment.Align(items, Judged(dialogue, questions));
        var evaluations = new List<EvaluationItem>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            var (item, turn) = (items[i], aligned[i]);
            evaluations.Add(new EvaluationItem(
                i + 1, SnakeCase.Of(item.Section), item.Item, item.Heading, item.Score, item.Justification, turn?.QuestionNumber, turn?.TurnNumber, item.Line));
            if (item.Score is null) findings.Add(new Finding(FindingCode.ScoreMissing, FindingSeverity.Warning, item.ScoreLine, Missing(item)));
            if (turn?.QuestionNumber is null) findings.Add(Unmatched(item, turn));
        }

        return evaluations;
    }

    /// <summary>The turns an item can be about: everything asked between introduction and closing.</summary>
    private static List<JudgedTurn> Judged(DialogueMeaning dialogue, List<Question> questions)
    {
        var listed = new Dictionary<int, Question>(questions.Count);
        foreach (var question in questions)
        {
            if (question.TurnNumber is { } number) listed.TryAdd(number, question);
        }

        var judged = new List<JudgedTurn>(12);
        foreach (var turn in dialogue.Turns)
        {
            var asks = dialogue.Asks[turn.Number - 1];
            if (asks is not (TurnKind.Project or TurnKind.Technical or TurnKind.FollowUp)) continue;

            var question = listed.GetValueOrDefault(turn.Number);
            judged.Add(new JudgedTurn(
                turn.Number, asks.Value, question?.Number, question?.DeclaredType is not null, Ask(turn.Text), dialogue.AnswerTo(turn.Number)?.Text ?? ""));
        }

        return judged;
    }

    /// <summary>
    /// What a turn asks, without what it first says of the answer before: a recruiter who explains the last topic must not draw its item here.
    /// The last paragraph, with the one before it while they are too short to name a topic.
    /// </summary>
    private static string Ask(string text)
    {
        var start = text.Length;
        do start = text.LastIndexOf("\n\n", Math.Max(0, start - 1), StringComparison.Ordinal);
        while (start > 0 && text.Length - start < ShortestAsk);
        return start <= 0 ? text : text[start..];
    }

    private static string Missing(ScoredItem item) => item.ScoreText is null
        ? $"{Label(item)} has no score."
        : $"{Label(item)} has \"{item.ScoreText}\" where a score of 1/5 to 5/5 is expected.";

    private static Finding Unmatched(ScoredItem item, JudgedTurn? turn) => turn is null
        ? new Finding(FindingCode.ItemUnmatched, FindingSeverity.Warning, item.Line, $"{Label(item)} could not be tied to a question: its words match none.")
        : new Finding(FindingCode.ItemUnmatched, FindingSeverity.Info, item.Line,
            $"{Label(item)} judges turn {turn.TurnNumber}, which the file does not list as a question.");

    private static string Label(ScoredItem item) =>
        $"The {SnakeCase.Of(item.Section)} item {(item.Item is "Project" or "?" ? "" : item.Item + " ")}{(item.Heading is null ? "" : $"\"{Excerpt.Of(item.Heading)}\" ")}".TrimEnd();
}
