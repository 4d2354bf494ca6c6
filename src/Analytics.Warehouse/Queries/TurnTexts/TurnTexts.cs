using System.Globalization;
using Analytics.Warehouse.Scopes;
using Dapper;

namespace Analytics.Warehouse.Queries;

/// <summary>
/// The words of single turns. Each is asked for by constants: then its place in the file is known, while a join with the turns reads all that anybody ever said.
/// </summary>
/// <param name="warehouse">Where to ask.</param>
internal sealed class TurnTexts(WarehouseDatabase warehouse)
{
    // More than that are found sooner by one pass: planning each takes a fraction of a millisecond.
    private const int MostByThemselves = 100;

    /// <summary>The texts of these turns; those that are gone have none.</summary>
    /// <param name="turns">interview_no and turn_no.</param>
    public IReadOnlyDictionary<(long InterviewNo, int TurnNo), string> Read(IEnumerable<(long InterviewNo, int TurnNo)> turns)
    {
        var wanted = turns.Distinct().ToList();
        return wanted.Count == 0 ? new Dictionary<(long, int), string>() : warehouse.Statements.Time(nameof(TurnTexts), null, () => Read(wanted));
    }

    private Dictionary<(long InterviewNo, int TurnNo), string> Read(List<(long InterviewNo, int TurnNo)> wanted)
    {
        using var connection = warehouse.OpenConnection();
        using var reader = connection.ExecuteReader(wanted.Count > MostByThemselves ? Together(wanted) : Apart(wanted));
        var said = reader.Parse<(long InterviewNo, int TurnNo, string Text)>().AsList();
        var called = ReadScope.Current.Names is { } names ? VeiledRows.CandidatesOf(warehouse, names, "interview_no", said.Select(row => row.InterviewNo)) : null;
        return said.ToDictionary(row => (row.InterviewNo, row.TurnNo), row => called is null ? row.Text : called[row.InterviewNo].In(row.Text)!);
    }

    private static string Apart(IEnumerable<(long InterviewNo, int TurnNo)> turns) => string.Join(" union all ", turns.Select(turn => string.Create(
        CultureInfo.InvariantCulture, $"select interview_no, turn_no, text from store.turn where interview_no = {turn.InterviewNo} and turn_no = {turn.TurnNo}")));

    private static string Together(IEnumerable<(long InterviewNo, int TurnNo)> turns)
    {
        var pairs = turns.Select(turn => string.Create(CultureInfo.InvariantCulture, $"({turn.InterviewNo}, {turn.TurnNo})"));
        return $"select interview_no, turn_no, text from store.turn join (values {string.Join(", ", pairs)}) wanted(interview_no, turn_no) using (interview_no, turn_no)";
    }
}
