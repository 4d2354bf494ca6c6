using System.Text;
using Analytics.Samples.Content;
using Analytics.Samples.Dialogue;
using Analytics.Samples.Evaluation;
using Analytics.Samples.Planning;
using Analytics.Samples.Report;
using Analytics.Transcripts;

namespace Analytics.Samples;

/// <summary>
/// Writes one interview: dialogue, listing, evaluation, report, and the truth about them. Rare oddities are drawn from a stream of their own, so
/// that a new phrase does not move them to other interviews.
/// </summary>
internal sealed class InterviewWriter(PlannedRun run, Candidate candidate, Catalogue catalogue, SeededRandom random, SeededRandom oddities)
{
    private static readonly string[] Numbers =
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen"];

    private readonly Voice _voice = new(catalogue.Phrases, random);
    private Quirks _quirks;

    public GeneratedInterview Write(Func<Candidate> somebodyElse, bool brief)
    {
        Present(candidate);
        var script = new DialogueWriter(_voice, catalogue, brief).Write(candidate, run.Generation);
        if (script.Turns[^1].Speaker == Speaker.Candidate) _quirks |= Quirks.CutOff;
        if (script.Discussions.Exists(d => d.OffTopic)) _quirks |= Quirks.OffTopicQuestion;
        var blocks = new StringBuilder();
        var listing = run.Generation == 1 ? null : HarnessListing.Of(script, run.Generation, random, blocks);
        _quirks |= listing?.Quirks ?? Quirks.None;
        var model = new EvaluatorModel(run.Character, run.Progress);
        var items = new EvaluationWriter(_voice, model, candidate.Position, oddities).Evaluate(script, candidate.Profile, ref _quirks);
        var (report, recommendation, level) = Report(items, somebodyElse, brief);
        var parts = new TranscriptParts(
            candidate, script, ReportedTurns(script), ReportedMeanScore(items), listing, blocks, items, report, recommendation, random);
        return new GeneratedInterview(run.Run, candidate.FileName, TranscriptWriter.Write(parts), Truth(script, listing, items, level));
    }

    private void Present(Candidate someone)
    {
        var scene = _voice.Scene;
        scene[Slot.Name] = someone.Name;
        scene[Slot.First] = someone.Address;
        scene[Slot.Position] = candidate.Position.Title;
        scene[Slot.Company] = candidate.Position.Company;
        scene[Slot.Employer] = candidate.Employer;
        scene[Slot.Study] = candidate.Position.Study;
        scene[Slot.Background] = _voice.Say(candidate.Position.Background);
        scene[Slot.Skill1] = random.Pick(candidate.Position.Skills);
        var (low, high) = candidate.Profile switch { QualityProfile.Exceptional => (7, 12), QualityProfile.Strong => (3, 7), _ => (0, 3) };
        scene[Slot.Years] = Numbers[random.Between(low, high)];
    }

    private (string Report, string? Recommendation, RecommendationLevel? Level) Report(List<EvaluatedItem> items, Func<Candidate> somebodyElse, bool brief)
    {
        var decided = RecommendationModel.Of(items.Where(i => i.Score is not null).Average(i => i.Score!.Value), random);
        RecommendationLevel? level = Happens(Quirks.RecommendationUnknown, 0.015) ? null : decided;
        var layout = ReportLayout.Draw(random);
        var wrongName = Happens(Quirks.NameDiffers, 0.015);
        if (wrongName) layout = layout with { Titled = true, Summary = false };
        if (layout.Bold) _quirks |= Quirks.BoldHeadings;
        if (layout.Titled) _quirks |= Quirks.ReportTitle;
        int? leaveOut = Happens(Quirks.ReportSectionMissing, 0.015) ? oddities.Between(1, 4) : null;
        if (wrongName) Present(somebodyElse());
        var writer = new ReportWriter(_voice, candidate, items, brief);
        var report = writer.Write(layout, level, run.Run.StartedAt, leaveOut);
        return (report, run.Generation == 1 ? null : Recommendation(writer, layout, level, report), level);
    }

    private string? Recommendation(ReportWriter writer, ReportLayout layout, RecommendationLevel? level, string report)
    {
        if (Happens(Quirks.SectionMissing, 0.012)) return null;
        if (level is { } known && !layout.Bold && Happens(Quirks.RecommendationContradicts, 0.04))
            return writer.Recommendation(layout, RecommendationModel.Other(known, oddities));
        var cut = HarnessRules.CutRecommendation(report);
        if (cut == "**") _quirks |= Quirks.RecommendationEmpty;
        else if (cut.StartsWith("** ", StringComparison.Ordinal)) _quirks |= Quirks.RecommendationCut;
        return cut;
    }

    private int ReportedTurns(Script script) =>
        script.RecruiterTurns + (Happens(Quirks.TurnsDiffer, 0.015) ? oddities.Chance(0.5) ? 1 : -1 : 0);

    private double ReportedMeanScore(List<EvaluatedItem> items)
    {
        var sum = items.Sum(i => i.Score ?? 0);
        var scored = items.Count(i => i.Score is not null);
        if (scored == items.Count || oddities.Chance(0.5) || run.Generation == 1) return sum / (double)scored;
        _quirks |= Quirks.AverageDiffers;
        return sum / (double)items.Count;
    }

    private InterviewTruth Truth(Script script, HarnessListing? listing, List<EvaluatedItem> items, RecommendationLevel? level)
    {
        var listed = listing?.Listed ?? [];
        var truths = items.Select((item, index) => new ItemTruth(
            index + 1, item.Talk.Topic.Title, item.Score, item.TurnNumber, listed.FirstOrDefault(l => l.TurnNumber == item.TurnNumber)?.Number,
            item.TurnNumber == item.Talk.TurnNumber ? item.Talk.FollowUpTurns : []));
        return new InterviewTruth(
            run.Generation,
            candidate.Profile,
            candidate.Position.Title,
            [.. script.Turns.Where(t => t.Kind is not null).Select(t => t.Kind!.Value)],
            [.. truths],
            listed,
            level,
            _quirks);
    }

    private bool Happens(Quirks quirk, double probability)
    {
        if (!oddities.Chance(probability)) return false;
        _quirks |= quirk;
        return true;
    }
}
