using Analytics.Samples.Content;
using Analytics.Samples.Planning;

namespace Analytics.Samples;

/// <summary>Invents interviews. Nothing is kept: each is made when it is asked for.</summary>
public static class CorpusGenerator
{
    /// <summary>
    /// The interviews of a corpus, run by run in order of time. The same options give the same texts,
    /// on every platform; an interview does not depend on how many are taken.
    /// </summary>
    /// <param name="options">What to invent.</param>
    /// <exception cref="ArgumentException">The options are not valid; the message has all faults.</exception>
    public static IEnumerable<GeneratedInterview> Generate(CorpusOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var faults = options.Validate();
        if (faults.Count > 0) throw new ArgumentException(string.Join(' ', faults), nameof(options));
        return RunPlan.Runs(options).SelectMany(run => Generate(options, run));
    }

    private static IEnumerable<GeneratedInterview> Generate(CorpusOptions options, PlannedRun run)
    {
        var catalogue = Catalogue.Instance;
        var roster = new CandidateRoster(options, catalogue);
        for (var place = 0; place < run.Interviews; place++)
        {
            var random = SeededRandom.For(options.Seed, RandomUse.Interview, run.Index, place);
            var oddities = SeededRandom.For(options.Seed, RandomUse.Oddity, run.Index, place);
            var neighbour = (place + 1) % Math.Max(2, run.Interviews);
            var writer = new InterviewWriter(run, roster.At(run.Index, place), catalogue, random, oddities);
            yield return writer.Write(() => roster.At(run.Index, neighbour), options.Brief);
        }
    }
}
