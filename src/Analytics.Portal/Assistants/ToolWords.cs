using System.Text.Json.Nodes;
using Analytics.Portal.Components;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Portal.Assistants;

/// <summary>The short text of each answer: what it is of, and its first figures with interval and n.</summary>
internal static class ToolWords
{
    private const int MostNamed = 10;

    public static string Filters(ToolAnswer answer) => Lines(
        "Interviews can be selected by:",
        answer.List("filters").Select(f => $"{f["name"]}: {f["selects"]}{(f["values"] is JsonArray { Count: > 0 } values ? $" Values: {Few(values)}." : "")}"));

    public static string Summary(ToolAnswer answer)
    {
        var own = Headline(answer, "cohort", "figures");
        return answer.Body["compared"] is JsonObject ? Lines(own, [Headline(answer, "compared/cohort", "compared/figures")]) : own;
    }

    public static string Runs(ToolAnswer answer) => Lines(
        $"{answer.Text("cohort/words")}: {Figure.Of(answer.List("runs").Count, "run")}, mean score of each:",
        answer.List("runs").TakeLast(MostNamed).Select(run => $"{run["run_id"]} by {run["evaluator"]}: {Of(run, "scores/interview_mean")}"));

    public static string Scores(ToolAnswer answer) => Groups(answer, "mean score", group => Of(group, "figures/interview_mean"));

    public static string Trend(ToolAnswer answer) => Lines(
        $"{answer.Text("cohort/words")}: mean score, newest run of each group:",
        answer.List("groups").Take(MostNamed).Select(group => (group["points"] as JsonArray) is { Count: > 0 } points ? $"{group["group"]!["words"]}, {points[^1]!["run_id"]}: {Of(points[^1], "figures/interview_mean")}" : ""));

    public static string Relevance(ToolAnswer answer) => Lines(
        $"{answer.Text("cohort/words")}: mean relevance of questions:",
        answer.List("scales").SelectMany(scale => ((JsonArray)scale["groups"]!).Take(MostNamed).Select(group => $"{scale["scale"]}, {group!["group"]!["words"]}: {Of(group, "figures/interview_mean")}")));

    public static string Recommendations(ToolAnswer answer) => Groups(answer, "told to proceed", group => Share(group, "figures/proceed/share"));

    public static string Answer(ToolAnswer answer) => answer.Text("answer");

    public static string Calibration(ToolAnswer answer)
    {
        var one = answer.List("verdicts");
        var cards = one.Count > 0 ? one.Select(Card) : answer.List("evaluators").SelectMany(e => ((JsonArray)e["verdicts"]!).Select(card => $"{e["evaluator"]}: {Card(card!)}"));
        return Lines($"{answer.Text("cohort/words")}, {Figure.Of(answer.Count("scope/interviews"), "interview")} of {Figure.Of(answer.Count("scope/candidates"), "candidate")}.", cards);
    }

    public static string Contradictions(ToolAnswer answer) => Lines(
        $"{answer.Text("cohort/words")}: {Figure.Count(answer.Count("counts/contradicting"))} of {Figure.Of(answer.Count("counts/interviews"), "interview")} contradict themselves. Furthest apart:",
        answer.List("interviews").Take(MostNamed).Select(i => $"{i["candidate"]}, {i["run_id"]} (id {i["interview_id"]}): {i["contradictions"]?[0]?["words"]}"));

    public static string Questions(ToolAnswer answer) => Lines(
        $"{answer.Text("cohort/words")}: questions asked of several candidates, the worst first, with Somers' D of score given profile:",
        answer.List("scales").SelectMany(scale => ((JsonArray)scale["questions"]!).Take(MostNamed).Select(q => $"{q!["question"]} {q["verdict"]}, {Of(q, "somers_d")}")));

    public static string CutScore(ToolAnswer answer) => Lines(
        $"{answer.Text("cohort/words")}, pass mark {answer.Text("cut")}:",
        new[] { ("pass", "pass_through"), ("weak candidates let in", "weak_let_in"), ("exceptional candidates lost", "exceptional_lost") }.Select(share => $"{share.Item1}: {Share(answer.Body, share.Item2 + "/share")}"));

    public static string Interviews(ToolAnswer answer) => Lines(
        $"{answer.Text("cohort/words")}: {Figure.Of(answer.Count("total"), "interview")}, page {answer.Text("page")} of {answer.Text("pages")}.",
        answer.List("interviews").Take(MostNamed).Select(i => $"{i["candidate"]}, {i["quality_profile"]}, {i["position"]}, {i["run_id"]}: mean score {Score(i["mean_score"])} (n = {i["scored_items"]} items), {Recommended(i["recommendation"])}, id {i["interview_id"]}"));

    public static string Interview(ToolAnswer answer) =>
        $"{answer.Text("detail/interview/candidate")}, {answer.Text("detail/interview/quality_profile")}, run {answer.Text("detail/interview/run_id")}: mean score {Score(ToolAnswer.At(answer.Body, "detail/interview/mean_score"))} (n = {Figure.Of(answer.List("detail/evaluations").Count, "item")}), "
        + $"{Recommended(ToolAnswer.At(answer.Body, "detail/interview/recommendation"))}; {Figure.Of(answer.List("detail/turns").Count, "turn")}.";

    private static string Headline(ToolAnswer answer, string cohort, string at) =>
        $"{answer.Text(cohort + "/words")}: {Figure.Of(answer.Count(at + "/interviews"), "interview")} of {Figure.Of(answer.Count(at + "/candidates"), "candidate")}; mean score {answer.Estimate(at + "/scores/interview_mean")}; "
        + $"proceed {answer.Estimate(at + "/recommendations/proceed/share", Figure.Percent)}.";

    private static string Groups(ToolAnswer answer, string what, Func<JsonNode, string> figure) => Lines(
        $"{answer.Text("cohort/words")}, {what}:", answer.List("groups").Take(MostNamed).Select(group => $"{group["group"]!["words"]}: {figure(group)}"));

    private static string Card(JsonNode card) => $"{card["id"]}: {card["verdict"]}. {card["sentence"]} {ToolAnswer.EstimateOf(card, value => value?.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) ?? Figure.Undefined)}";

    private static string Score(JsonNode? mean) => Figure.Score(mean?.GetValue<double>());

    private static string Recommended(JsonNode? level) => CohortWords.Value("recommendation", level?.ToString() ?? Cohort.Unknown);

    private static string Of(JsonNode? node, string path) => ToolAnswer.EstimateOf(ToolAnswer.At(node, path), Figure.Score);

    private static string Share(JsonNode? node, string path) => ToolAnswer.EstimateOf(ToolAnswer.At(node, path), Figure.Percent);

    private static string Few(JsonArray values) => string.Join(", ", values.Take(2 * MostNamed)) + (values.Count > 2 * MostNamed ? $" and {Figure.Count(values.Count - (2 * MostNamed))} more" : "");

    private static string Lines(string first, IEnumerable<string> more) => string.Join('\n', more.Where(line => line.Length > 0).Prepend(first));
}
