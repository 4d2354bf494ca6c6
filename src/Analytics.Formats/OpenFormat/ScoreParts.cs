using System.Globalization;
using System.Text.Json;
using Analytics.Transcripts;

namespace Analytics.Formats.OpenFormat;

/// <summary>The scores of an object, each tied to the question it is about.</summary>
internal sealed class ScoreParts(List<Turn> turns, List<Question> questions, JsonElement? home, int line, List<Fault> faults, List<Finding> findings)
{
    public List<EvaluationItem> Read(JsonElement interview)
    {
        var scores = interview.Items("scores").ToList();
        for (var i = 0; i < scores.Count; i++) Check(scores[i], i);
        if (faults.Count > 0) return [];
        return home is { } known ? [.. scores.Zip(known.Items("items")).Select((pair, index) => OfHome(pair.First, pair.Second, index + 1))] : [.. scores.Select((score, index) => Of(score, index + 1))];
    }

    private void Check(JsonElement score, int index)
    {
        var scale = ScaleOf(score);
        if (scale.Min >= scale.Max) faults.Add(Fault(index, "max", $"the scale goes from {Shown(scale.Min)} to {Shown(scale.Max)}; max must be above min"));
        else if (score.Number("value") is { } value && !scale.Holds(value))
            faults.Add(new Fault(FaultCode.ScoreOutOfRange, line, $"$.scores[{index}].value: {Shown(value)} is outside of {Shown(scale.Min)} to {Shown(scale.Max)}, the scale it names."));
        if (score.Whole("turn") is { } turn && turn > turns.Count) faults.Add(Fault(index, "turn", $"it is {turn}, and there are {turns.Count} turns"));
    }

    private Fault Fault(int index, string member, string what) => new(FaultCode.InvalidInterview, line, $"$.scores[{index}].{member}: {what}.");

    private EvaluationItem Of(JsonElement score, int number)
    {
        var criterion = CriterionOf(score);
        var turn = Judged(score.Whole("turn"));
        var value = score.Number("value");
        if (value is null) findings.Add(new Finding(FindingCode.ScoreMissing, FindingSeverity.Warning, line, $"Score {number}, of {criterion}, has no value."));
        return Made(score, number, criterion, value, turn is null ? null : questions.Find(question => question.TurnNumber == turn)?.Number, turn, criterion, null, line);
    }

    private static EvaluationItem OfHome(JsonElement score, JsonElement home, int number) => Made(
        score, number, CriterionOf(score), score.Number("value"), home.Whole("question"), score.Whole("turn"), home.Text("item")!, home.Text("heading"), home.Whole("line")!.Value);

    private static EvaluationItem Made(JsonElement score, int number, string criterion, double? value, int? question, int? turn, string item, string? heading, int line) =>
        new(number, criterion, item, heading, value, score.Text("justification") ?? "", question, turn, line) { Scale = ScaleOf(score), Rater = RaterOf(score) };

    // A score names the answer or what asks for it; the item is tied to what asks, as in a home file.
    private int? Judged(int? turn)
    {
        if (turn is not { } number) return null;
        var asks = turns.FindLastIndex(number - 1, one => one.Speaker == Speaker.Recruiter);
        return asks < 0 ? number : asks + 1;
    }

    // "all" is what figures of every criterion together are called.
    private static string CriterionOf(JsonElement score) => ShownName.Of(score.Text("criterion")!).ToLowerInvariant() switch { "" => "unnamed", "all" => "overall", var shown => shown };

    private static ScoreScale ScaleOf(JsonElement score) => new(score.Number("min")!.Value, score.Number("max")!.Value, score.Number("step"));

    private static Rater RaterOf(JsonElement score) => score.Member("rater") is not { } rater ? Rater.OfTheRun
        : new Rater(rater.Text("kind") == "person" ? RaterKind.Person : RaterKind.Model, rater.Text("name") is { } name && ShownName.Of(name) is { Length: > 0 } shown ? shown : null);

    private static string Shown(double value) => value.ToString(CultureInfo.InvariantCulture);
}
