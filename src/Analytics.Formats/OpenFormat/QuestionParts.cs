using System.Text.Json;
using Analytics.Transcripts;
using Analytics.Transcripts.Reading;

namespace Analytics.Formats.OpenFormat;

/// <summary>The questions of an object: what it lists, as in a home file; none where it lists none.</summary>
internal sealed class QuestionParts(List<Turn> turns, JsonElement? home, int line, List<Fault> faults, List<Finding> findings)
{
    public List<Question> Read(JsonElement interview)
    {
        var listed = interview.Items("questions").ToList();
        CheckTurns(listed);
        if (faults.Count > 0) return [];
        if (home is { } known) return [.. listed.Zip(known.Items("questions"), OfHome)];
        var scale = ScaleOf(interview);
        TellScales(listed, scale);
        return [.. listed.Select((question, index) => Of(question, index + 1, scale))];
    }

    /// <summary>The scale an object's relevance is on: the first one it names that is known; null where it names none.</summary>
    public static string? ScaleOf(JsonElement interview) => interview.Items("questions").Where(question => question.Member("relevance") is not null)
        .Select(question => question.Text("relevance_scale")).FirstOrDefault(IsKnown);

    private static bool IsKnown(string? scale) => SnakeCase.TryParse<RelevanceScale>(scale, out var known) && known != RelevanceScale.None;

    private void CheckTurns(List<JsonElement> listed)
    {
        for (var i = 0; i < listed.Count; i++)
        {
            var number = listed[i].Whole("turn");
            if (number is null && home is not null) continue;
            if (number is not { } turn || turn > turns.Count) faults.Add(Fault(i, $"turn is {number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "missing"}, and there are {turns.Count} turns"));
            else if (turns[turn - 1].Speaker != Speaker.Recruiter) faults.Add(Fault(i, $"turn {turn} is the candidate's, and questions are the recruiter's"));
        }
    }

    private Fault Fault(int index, string what) => new(FaultCode.InvalidInterview, line, $"$.questions[{index}].turn: {what}.");

    // Two scales must never share an average, and no interview has both.
    private void TellScales(List<JsonElement> listed, string? scale)
    {
        foreach (var other in listed.Where(question => question.Member("relevance") is not null).Select(question => question.Text("relevance_scale")).Where(other => other != scale).Distinct())
        {
            findings.Add(new Finding(FindingCode.ValueUnreadable, FindingSeverity.Warning, line,
                $"Relevance on the scale {(other is null ? "that is not named" : $"\"{Excerpt.Of(other)}\"")} is left out{(scale is null ? "; judge and similarity are read" : $": this interview's is {scale}")}."));
        }
    }

    private Question Of(JsonElement listed, int number, string? scale)
    {
        var turn = turns[listed.Whole("turn")!.Value - 1];
        var relevance = scale is not null && listed.Text("relevance_scale") == scale ? listed.Number("relevance") : null;
        return new Question(number, turn.Number, TypeOf(listed), turn.Kind!.Value, turn.Text, relevance, relevance, AnswerWords(turn.Number), false, false, line);
    }

    private Question OfHome(JsonElement listed, JsonElement home)
    {
        var turn = listed.Whole("turn");
        return new Question(
            home.Whole("number")!.Value, turn, TypeOf(listed), SnakeCase.TryParse<TurnKind>(home.Text("kind"), out var kind) ? kind : TurnKind.Technical,
            turn is { } number ? turns[number - 1].Text : "", home.Number("reported_relevance"), listed.Number("relevance"), home.Whole("answer_words")!.Value,
            home.Flag("struggled"), home.Flag("explained"), home.Whole("line")!.Value);
    }

    // An answer may be cut into several turns.
    private int AnswerWords(int turn) => turns.Skip(turn).TakeWhile(answer => answer.Speaker == Speaker.Candidate).Sum(answer => answer.Words);

    private static DeclaredType? TypeOf(JsonElement listed) => SnakeCase.TryParse<DeclaredType>(listed.Text("type"), out var type) ? type : null;
}
