using Analytics.Calibration.Cubes;
using Analytics.Calibration.Fairness;
using Analytics.Calibration.Reporting;

namespace Analytics.Reports.Tests.Support;

/// <summary>Reports about evaluators whose answer is known beforehand.</summary>
internal static class Evaluators
{
    public const string First = "20260901_090000";
    public const string Second = "20260908_090000";

    private static readonly Profile[] Profiles = Enum.GetValues<Profile>();

    /// <summary>No interview at all.</summary>
    public static CalibrationReport Nothing() => CalibrationReportBuilder.Build(new CalibrationInput { Scores = ScoreCube.Empty });

    /// <summary>Exactly the expected midpoints, everybody interviewed in both runs.</summary>
    public static CalibrationReport Perfect(int perProfile = 40) => Build([.. Profiles.SelectMany(p => Twice(p, perProfile, Exact(p), Exact(p)))]);

    /// <summary>Strong and exceptional all get fives.</summary>
    public static CalibrationReport Ceiling(int perProfile = 20) => Build([.. Profiles.SelectMany(p =>
        Enumerable.Range(0, perProfile).Select(i => new Row($"C{p}{i}", First, p, Fair(p), p >= Profile.Strong ? [5, 5, 5, 5] : [2, 3, 2, 3])))]);

    /// <summary>Too few interviews for any verdict.</summary>
    public static CalibrationReport Small() => Ceiling(perProfile: 3);

    /// <summary>Every profile falls while the plain mean rises, because the mix changes.</summary>
    public static CalibrationReport MixChanged() => Build(
    [
        .. Group(First, Profile.Weak, 30, [2, 3, 2, 3]), .. Group(First, Profile.Strong, 10, [5, 5, 4, 5]),
        .. Group(Second, Profile.Weak, 10, [2, 2, 2, 2]), .. Group(Second, Profile.Strong, 30, [4, 5, 4, 4]),
    ]);

    /// <summary>The perfect evaluator with cohorts for parity, one of them selected half as often.</summary>
    public static CalibrationReport WithCohorts() => CalibrationReportBuilder.Build(Input([.. Profiles.SelectMany(p => Twice(p, 10, Exact(p), Exact(p)))]) with
    {
        Parity = new ParityInput(["group"], [.. Told("A", 80), .. Told("B", 40)], "groups.csv"),
    });

    private static IEnumerable<ParityCandidate> Told(string group, int proceed) =>
        Enumerable.Range(0, 100).Select(i => new ParityCandidate(Profile.Strong, [group], i < proceed ? 1 : 0, 1, 4));

    private static IEnumerable<Row> Group(string run, Profile profile, int count, int[] scores) => Enumerable.Range(0, count)
        .Select(i => new Row($"{run}{profile}{i}", run, profile, Decision.Reservations, [.. scores.Skip(i % 4), .. scores.Take(i % 4)]));

    private static IEnumerable<Row> Twice(Profile profile, int count, int[] first, int[] second) => Enumerable.Range(0, count)
        .SelectMany(i => new[] { new Row($"C{profile}{i}", First, profile, Fair(profile), first), new Row($"C{profile}{i}", Second, profile, Fair(profile), second) });

    private static CalibrationReport Build(IReadOnlyList<Row> rows) => CalibrationReportBuilder.Build(Input(rows));

    private static CalibrationInput Input(IReadOnlyList<Row> rows) => new()
    {
        Scores = ScoreCube.FromInterviews(rows.Select(r => r.Scores)),
        Repeats = [.. rows.Select(r => new RepeatedInterview(r.Unit, r.Scores.Key, r.Scores.Histogram)).GroupBy(r => r.Person).Where(g => g.Count() > 1).SelectMany(g => g)],
        Relevance = [.. rows.GroupBy(r => r.Run).Select(g => new RelevanceCell(g.Key, "judge", null, g.Count()))],
        WarehouseVersion = 7,
    };

    private static int[] Exact(Profile profile) => profile switch
    {
        Profile.Weak => [1, 2, 1, 2],
        Profile.Average => [3, 4, 3, 4],
        Profile.Strong => [4, 5, 4, 5],
        _ => [5, 5, 5, 5],
    };

    private static Decision Fair(Profile profile) => profile switch
    {
        Profile.Weak => Decision.NotAFit,
        Profile.Average => Decision.Reservations,
        _ => Decision.Proceed,
    };

    private sealed record Row(string Unit, string Run, Profile Profile, Decision Decision, int[] Values)
    {
        public InterviewScores Scores => new(new CellKey(Run, "constructed", "Analyst", Profile, Decision), [.. Values.Select((s, i) => new ScoredItem(s, 50 + i, i + 1))]);
    }
}
