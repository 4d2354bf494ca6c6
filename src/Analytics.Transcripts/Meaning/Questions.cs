using Analytics.Transcripts.Reading;

namespace Analytics.Transcripts.Meaning;

/// <summary>Makes the questions: from the listed blocks, or from the recruiter's turns where the file lists none.</summary>
internal static class Questions
{
    public static List<Question> FromTurns(DialogueMeaning dialogue)
    {
        var questions = new List<Question>(12);
        foreach (var turn in dialogue.Turns)
        {
            if (turn.Kind is not (TurnKind.Project or TurnKind.Technical or TurnKind.FollowUp)) continue;

            var words = dialogue.AnswerTo(turn.Number)?.Words ?? 0;
            questions.Add(new Question(questions.Count + 1, turn.Number, null, turn.Kind.Value, turn.Text, null, null, words, false, false, turn.Line));
        }

        return questions;
    }

    public static List<Question> FromBlocks(List<QuestionBlock> blocks, DialogueMeaning dialogue, RelevanceScale scale, List<Finding> findings)
    {
        var turnOfBlock = new int?[blocks.Count];
        for (var turn = 0; turn < dialogue.BlockOfTurn.Length; turn++)
        {
            if (dialogue.BlockOfTurn[turn] is { } block) turnOfBlock[block] = turn + 1;
        }

        var questions = new List<Question>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var kind = turnOfBlock[i] is { } turn ? dialogue.Turns[turn - 1].Kind!.Value : TurnKinds.OfQuestionAlone(block.Question, block.Type);
            if (turnOfBlock[i] is null)
                findings.Add(new Finding(FindingCode.QuestionNotInDialogue, FindingSeverity.Warning, block.Line,
                    $"No turn of the dialogue holds the question of Q{block.Number}: \"{block.Question}\"."));
            CheckType(block, kind, findings);
            questions.Add(new Question(
                block.Number, turnOfBlock[i], block.Type, kind, block.Question, block.Relevance, RelevanceReading.Measured(block, scale),
                Words.Count(block.Answer), block.Struggled, block.Explained, block.Line));
        }

        return questions;
    }

    private static void CheckType(QuestionBlock block, TurnKind kind, List<Finding> findings)
    {
        var isQuestion = kind is not (TurnKind.Closing or TurnKind.Ending);
        if (!isQuestion)
            findings.Add(new Finding(FindingCode.ClosingLabelledAsQuestion, FindingSeverity.Info, block.Line,
                $"Q{block.Number} is listed as {block.TypeText} but closes the interview; it asks nothing that is scored."));
        else if (block.Type is null ? block.TypeText.Length > 0 : SnakeCase.Of(block.Type.Value) != SnakeCase.Of(kind))
            findings.Add(new Finding(FindingCode.QuestionTypeDisagrees, FindingSeverity.Info, block.Line,
                $"Q{block.Number} is listed as {Excerpt.Of(block.TypeText)} but reads as {SnakeCase.Of(kind).Replace('_', '-')}."));
    }
}
