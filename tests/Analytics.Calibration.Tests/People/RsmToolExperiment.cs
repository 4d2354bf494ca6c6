using Analytics.Calibration.People;

namespace Analytics.Calibration.Tests.People;

/// <summary>
/// RSMTool's own experiment lr-eval-with-h2: 200 responses with the rounded system score and two human ones, as counts of (system, h1, h2). What it computed from them stands in
/// that experiment's output.
/// </summary>
internal static class RsmToolExperiment
{
    private static readonly (int System, int First, int Second, int Count)[] Counts =
    [
        (1, 1, 1, 3), (1, 2, 1, 5), (1, 2, 2, 3), (2, 1, 1, 2), (2, 2, 2, 7), (2, 2, 3, 5), (3, 2, 3, 3), (3, 3, 3, 39), (3, 4, 3, 10), (3, 4, 4, 11),
        (4, 2, 3, 2), (4, 3, 3, 6), (4, 3, 4, 10), (4, 4, 3, 10), (4, 4, 4, 53), (4, 5, 4, 5), (4, 5, 5, 4), (5, 4, 3, 5), (5, 4, 4, 6), (5, 5, 5, 11),
    ];

    /// <summary>One candidate and interview a response.</summary>
    internal static IReadOnlyList<RatedAnswer> Answers { get; } =
    [
        .. Counts.SelectMany(c => Enumerable.Repeat(c, c.Count))
            .Select((c, i) => new RatedAnswer($"R{i:000}", i, c.System, [new PersonRating("h1", c.First), new PersonRating("h2", c.Second)])),
    ];

    /// <summary>The same with the first rater alone.</summary>
    internal static IReadOnlyList<RatedAnswer> FirstAlone { get; } = [.. Answers.Select(a => new RatedAnswer(a.Candidate, a.Interview, a.Evaluator, a.Ratings.Take(1)))];
}
