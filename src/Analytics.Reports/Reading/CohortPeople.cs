using System.Globalization;
using Analytics.Calibration.Cubes;
using Analytics.Calibration.Fairness;
using Analytics.Transcripts;
using Analytics.Warehouse;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Dapper;

namespace Analytics.Reports.Reading;

/// <summary>Reads a cohort's interviews one by one, for what only those know who know that two interviews are of one candidate.</summary>
/// <param name="warehouse">Where to ask.</param>
internal sealed class CohortPeople(WarehouseDatabase warehouse)
{
    private static readonly InterviewOrder Oldest = new(InterviewSort.Started, Descending: false);

    private readonly InterviewExport _interviews = new(warehouse);

    /// <summary>Every interview of the cohort, oldest first, as the row of its candidate.</summary>
    /// <param name="cohort">The interviews.</param>
    public IReadOnlyList<RepeatedInterview> Read(Cohort cohort)
    {
        using var rows = _interviews.Open(cohort, Oldest);
        var listed = rows.ToList();
        using var connection = warehouse.OpenConnection();
        var details = connection.Query<(long Id, long? Dialogue, int Due, int Evaluated)>(
            """
            select u.interview_id, u.dialogue, coalesce(e.due, 0)::integer, coalesce(e.evaluated, 0)::integer
            from store.unit_interview u
            left join (select interview_id, count(*) as due, count(score) as evaluated from evaluations group by interview_id) e using (interview_id)
            """).ToDictionary(d => d.Id);
        return [.. listed.Select(row => Person(row, details[row.InterviewId]))];
    }

    /// <summary>Coverage of the questions by profile, as far as items tell.</summary>
    public static IReadOnlyDictionary<Profile, CoverageSums> Coverage(IEnumerable<RepeatedInterview> interviews) => interviews.GroupBy(i => i.Key.Profile)
        .ToDictionary(g => g.Key, g => g.Aggregate(CoverageSums.Empty, (sum, i) => sum.Add(CoverageSums.FromCluster(i.Questions!.Value.Due, i.Questions.Value.Evaluated))));

    /// <summary>What parity is computed from: each candidate once, with what the file says of it; null where there is no file.</summary>
    public static ParityInput? Parity(IEnumerable<RepeatedInterview> interviews, SelfIdentification said) => said.Source is not { } source ? null : new ParityInput(
        said.Attributes,
        [
            .. interviews.GroupBy(i => i.Person).Select(person => new ParityCandidate(
                person.Key.Profile, said.Of(person.First().Code), person.Count(i => i.Key.Decision == Decision.Proceed), person.Count(i => i.Key.Decision is not null),
                person.Select(i => i.Mean).Average())),
        ],
        source);

    private static RepeatedInterview Person(InterviewExportRow row, (long Id, long? Dialogue, int Due, int Evaluated) detail) => new(
        // A code is a person's within a position: files may use it again for another.
        $"{row.CandidateCode}\n{row.Position}",
        new CellKey(row.RunId, row.Evaluator, row.Position, Enum.Parse<Profile>(row.QualityProfile, ignoreCase: true), Recommended(row.Recommendation)),
        [row.Score1, row.Score2, row.Score3, row.Score4, row.Score5], detail.Dialogue?.ToString(CultureInfo.InvariantCulture))
    {
        Code = row.CandidateCode,
        Questions = (detail.Due, detail.Evaluated),
        Interview = row.InterviewId,
    };

    private static Decision? Recommended(string? level) =>
        level is null ? null : Enum.GetValues<RecommendationLevel>().Cast<RecommendationLevel?>().First(l => SnakeCase.Of(l!.Value) == level) is { } known ? (Decision)(int)known : null;
}
