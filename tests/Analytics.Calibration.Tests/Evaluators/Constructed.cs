using Analytics.Calibration.Cubes;
using Analytics.Calibration.Reporting;
using Analytics.Calibration.Tests.Reference;

namespace Analytics.Calibration.Tests.Evaluators;

/// <summary>Corpora scored by evaluators whose answer is known beforehand.</summary>
internal static class Constructed
{
    internal static readonly Profile[] Profiles = Enum.GetValues<Profile>();

    /// <summary>Four items an interview, scored by the rule given.</summary>
    internal static List<RowInterview> Corpus(
        Func<Profile, int, int[]> score, int perProfile = 30, string run = "20260901_090000", string position = "Analyst", Func<Profile, Decision?>? decide = null) =>
        [.. Profiles.SelectMany(profile => Enumerable.Range(0, perProfile).Select(i => Interview(
            $"C{profile}{i}", run, position, profile, decide is null ? Fair(profile) : decide(profile), score(profile, i))))];

    internal static RowInterview Interview(string unit, string run, string position, Profile profile, Decision? decision, int[] scores, string? dialogue = null) => new(
        unit,
        new InterviewScores(new CellKey(run, "constructed", position, profile, decision), [.. scores.Select((s, i) => new ScoredItem(s, 50 + i, i + 1))]),
        [.. scores.Select(_ => (double?)1.0)],
        dialogue);

    internal static CalibrationReport Report(IReadOnlyCollection<RowInterview> corpus) => CalibrationReportBuilder.Build(Rows.ToInput(corpus));

    /// <summary>Exactly the expected midpoint on average: 1.5, 3.5, 4.5 and 5.</summary>
    internal static int[] Perfect(Profile profile, int interview) => profile switch
    {
        Profile.Weak => [1, 2, 1, 2],
        Profile.Average => [3, 4, 3, 4],
        Profile.Strong => [4, 5, 4, 5],
        _ => [5, 5, 5, 5],
    };

    /// <summary>About the midpoint, with an item here and there a point above or below.</summary>
    internal static int[] Spread(Profile profile, int interview) =>
        [.. Perfect(profile, interview).Select((s, item) => Math.Clamp(s + (((interview * 7) + item) % 5 == 0 ? 1 : ((interview * 3) + item) % 7 == 0 ? -1 : 0), 1, 5))];

    /// <summary>Half a point below the midpoint, everywhere.</summary>
    internal static int[] HalfAPointStrict(Profile profile, int interview) => profile switch
    {
        Profile.Weak => [1, 1, 1, 1],
        Profile.Average => [3, 3, 3, 3],
        Profile.Strong => [4, 4, 4, 4],
        _ => [4, 5, 4, 5],
    };

    /// <summary>Scores that depend on the number of the interview and not on the candidate.</summary>
    internal static int[] Indifferent(Profile profile, int interview) =>
        [1 + (interview * 7 % 5), 1 + (interview * 3 % 5), 1 + ((interview + 1) * 11 % 5), 1 + (interview % 4)];

    private static Decision Fair(Profile profile) => profile switch
    {
        Profile.Weak => Decision.NotAFit,
        Profile.Average => Decision.Reservations,
        _ => Decision.Proceed,
    };
}
