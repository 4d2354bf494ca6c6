using System.Globalization;
using Analytics.Transcripts;

namespace Analytics.Samples.Planning;

/// <summary>One run before its interviews are written.</summary>
internal sealed record PlannedRun(int Index, int Generation, GeneratedRun Run, EvaluatorCharacter Character, double Progress, int Interviews);

/// <summary>Divides the interviews among weekly runs: the earliest of generation 1, then 2, the rest of generation 3.</summary>
internal static class RunPlan
{
    // A week apart, more of them would last longer than anybody interviews.
    private const int ManyRuns = 1000;

    public static IEnumerable<PlannedRun> Runs(CorpusOptions options)
    {
        for (var index = 0; index < options.Runs; index++)
        {
            var character = options.Evaluators[index % options.Evaluators.Count];
            var startedAt = StartOf(options, index);
            var folder = "transcripts_" + startedAt.ToString("yyyyMMdd_HHmmss", CultureInfo.InvariantCulture);
            var progress = options.Runs > 1 ? index / (options.Runs - 1.0) : 0;
            yield return new PlannedRun(
                index, Generation(options.Runs, index), new GeneratedRun(folder, EvaluatorName(character), startedAt), character, progress, Size(options, index));
        }
    }

    public static string EvaluatorName(EvaluatorCharacter character) => character switch
    {
        EvaluatorCharacter.Calibrated => "rubric-7b",
        EvaluatorCharacter.Lenient => "kestrel-2",
        EvaluatorCharacter.Harsh => "flint-1",
        EvaluatorCharacter.Drifting => "meander-4",
        EvaluatorCharacter.Verbosity => "quill-3",
        _ => throw new ArgumentOutOfRangeException(nameof(character), SnakeCase.Of(character), "No evaluator of that character."),
    };

    private static DateTime StartOf(CorpusOptions options, int index)
    {
        var later = index == 0 ? 0 : SeededRandom.For(options.Seed, RandomUse.Run, index).Below(9 * 60 * 60);
        var second = options.FirstRun.AddTicks(-(options.FirstRun.Ticks % TimeSpan.TicksPerSecond));
        var start = second.AddDays(options.Runs > ManyRuns ? index : 7 * index);
        return start.AddSeconds(Math.Min(later, 86_399 - start.TimeOfDay.TotalSeconds));
    }

    private static int Generation(int runs, int index)
    {
        var first = runs >= 3 ? Math.Max(1, runs / 6) : 0;
        var second = runs >= 2 ? Math.Max(1, runs / 6) : 0;
        return index < first ? 1 : index < first + second ? 2 : 3;
    }

    /// <summary>Equal shares, then a few interviews moved between the two runs of each pair, so that the sum stays what was asked for.</summary>
    private static int Size(CorpusOptions options, int index)
    {
        var share = options.Interviews / options.Runs + (index < options.Interviews % options.Runs ? 1 : 0);
        var slack = CandidateRoster.Slack(options);
        var hasPartner = index % 2 == 1 || index + 1 < options.Runs;
        if (slack == 0 || !hasPartner) return share;
        var moved = SeededRandom.For(options.Seed, RandomUse.Corpus, index / 2).Between(-slack, slack);
        return index % 2 == 0 ? share + moved : share - moved;
    }
}
