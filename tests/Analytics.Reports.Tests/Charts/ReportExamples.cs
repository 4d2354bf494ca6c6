using Analytics.Calibration.Cubes;
using Analytics.Calibration.Reporting;
using Analytics.Reports.Charts;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Reports.Tests.Charts;

/// <summary>An interview of an invented corpus.</summary>
internal sealed record Invented(string Unit, InterviewScores Scores);

/// <summary>Invented corpora as the pictures get them.</summary>
internal static class ReportExamples
{
    private static readonly string[] Positions =
        ["Data Analyst", "Site Reliability Engineer", "QA", "<b>R&D</b>", "Account Manager", "Nurse", "Teacher", "Cook", "Welder", "Tax Advisor", "UX", "Pilot"];

    /// <summary>Two runs of the same candidates, some 15 of each profile, scored as they should be.</summary>
    public static ReportPictureInput Usual { get; } = Input(Corpus(runs: 2, candidates: 60, positions: 4, repeated: true));

    /// <summary>The top of the scale is all that strong and exceptional candidates get.</summary>
    public static ReportPictureInput Ceiling { get; } = Input(Corpus(runs: 2, candidates: 60, positions: 3, repeated: true, lift: 1.6));

    /// <summary>Many runs, of which the last ones are scored higher.</summary>
    public static ReportPictureInput Many { get; } = Input(Corpus(runs: 14, candidates: 120, positions: 12, repeated: false, drift: 0.5));

    /// <summary>Three interviews of one profile in one run.</summary>
    public static ReportPictureInput OneProfile { get; } = Input([.. Corpus(1, 12, 1, false).Where(i => i.Scores.Key.Profile == Profile.Weak)]);

    public static ReportPictureInput OneInterview { get; } = Input([.. Corpus(1, 4, 1, false).Take(1)]);

    public static ReportPictureInput Empty { get; } = Input([]);

    public static IReadOnlyDictionary<string, ReportPictureInput> All { get; } = new Dictionary<string, ReportPictureInput>
    {
        ["usual"] = Usual,
        ["ceiling"] = Ceiling,
        ["many"] = Many,
        ["one profile"] = OneProfile,
        ["one interview"] = OneInterview,
        ["empty"] = Empty,
    };

    public static ReportPictureInput Input(IReadOnlyList<Invented> interviews, string query = "", string? portal = "") => new(
        CalibrationReportBuilder.Build(new CalibrationInput { Scores = ScoreCube.FromInterviews(interviews.Select(i => i.Scores)), Repeats = Repeats(interviews) }),
        Cohort.Parse(query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')).Select(p => KeyValuePair.Create(p[0], (string?)p[1]))).Cohort,
        new EvidenceLinks(portal), Means(interviews))
    {
        Scores = Scores(interviews),
    };

    public static Invented Interview(string unit, string run, string? position, Profile profile, Decision? decision, params int?[] scores) =>
        new(unit, new InterviewScores(new CellKey(run, "evaluator", position, profile, decision), [.. scores.Select(s => new ScoredItem(s))]));

    /// <summary>Candidates of all profiles in turn, each scored round its profile's midpoint by fixed noise.</summary>
    public static IReadOnlyList<Invented> Corpus(int runs, int candidates, int positions, bool repeated, double lift = 0, double drift = 0)
    {
        var noise = new Random(7);
        var interviews = new List<Invented>();
        for (var run = 0; run < runs; run++)
        {
            var id = new DateTime(2026, 9, 7, 9, 0, 0, DateTimeKind.Unspecified).AddDays(7 * run).ToString("yyyyMMdd_HHmmss", System.Globalization.CultureInfo.InvariantCulture);
            for (var c = 0; c < candidates; c++)
            {
                var profile = (Profile)(c % 4);
                var level = (profile switch { Profile.Weak => 1.7, Profile.Average => 3.2, Profile.Strong => 4.2, _ => 4.8 })
                    + lift + (run >= runs * 2 / 3 ? drift : 0) + (Normal(noise) * 0.25);
                int?[] scores = [.. Enumerable.Range(0, 5 + (c % 3)).Select(_ => (int?)Math.Clamp((int)Math.Round(level + (Normal(noise) * 0.5)), 1, 5))];
                var mean = scores.Average()!.Value + (Normal(noise) * 0.3);
                var decision = mean >= 3.9 ? Decision.Proceed : mean >= 2.8 ? Decision.Reservations : Decision.NotAFit;
                var unit = repeated ? $"C{c:000}" : $"C{run:00}{c:000}";
                interviews.Add(Interview(unit, id, Positions[(c / 4) % positions], profile, decision, scores));
            }
        }

        return interviews;
    }

    private static RepeatedInterview[] Repeats(IReadOnlyList<Invented> interviews) =>
        [.. interviews.GroupBy(i => (i.Unit, i.Scores.Key.Position, i.Scores.Key.Profile)).Where(g => g.Count() > 1)
            .SelectMany(g => g.Select(i => new RepeatedInterview(i.Unit, i.Scores.Key, i.Scores.Histogram)))];

    private static InterviewMeansRow[] Means(IReadOnlyList<Invented> interviews) =>
        [.. interviews.Where(i => i.Scores.ScoreCount > 0)
            .GroupBy(i => (i.Scores.Key.Profile, i.Scores.ScoreCount, ScoreSum: (int)i.Scores.ScoreSum))
            .Select(g => new InterviewMeansRow(SnakeCase.Of(g.Key.Profile), g.Key.ScoreCount, g.Key.ScoreSum, g.Count()))];

    private static ScoreDistributionRow[] Scores(IReadOnlyList<Invented> interviews) =>
        [.. interviews.GroupBy(i => i.Scores.Key.Profile).SelectMany(g => Enumerable.Range(1, 5).Select(score => new ScoreDistributionRow(
            SnakeCase.Of(g.Key), score, g.Sum(i => i.Scores.Histogram[score - 1]), g.Count(i => i.Scores.Histogram[score - 1] > 0),
            g.Sum(i => i.Scores.ScoreCount), g.Count(i => i.Scores.ScoreCount > 0), g.Count())))];

    private static double Normal(Random noise) => Math.Sqrt(-2 * Math.Log(1 - noise.NextDouble())) * Math.Cos(2 * Math.PI * noise.NextDouble());
}
