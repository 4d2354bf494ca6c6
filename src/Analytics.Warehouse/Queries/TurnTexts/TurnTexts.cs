using System.Globalization;
using Analytics.Warehouse.Scopes;
using Dapper;

namespace Analytics.Warehouse.Queries;

/// <summary>The words of single turns, read where they lie (<see cref="RowsOf"/>): a join with the turns reads all that anybody ever said.</summary>
/// <param name="warehouse">Where to ask.</param>
internal sealed class TurnTexts(WarehouseDatabase warehouse)
{
    /// <summary>The texts of these turns; those that are gone have none.</summary>
    /// <param name="turns">interview_no and turn_no.</param>
    public IReadOnlyDictionary<(long InterviewNo, int TurnNo), string> Read(IEnumerable<(long InterviewNo, int TurnNo)> turns)
    {
        var wanted = turns.ToHashSet();
        return wanted.Count == 0 ? new Dictionary<(long, int), string>() : warehouse.Statements.Time(nameof(TurnTexts), null, () => Read(wanted));
    }

    private Dictionary<(long InterviewNo, int TurnNo), string> Read(HashSet<(long InterviewNo, int TurnNo)> wanted)
    {
        var numbers = string.Join(", ", wanted.Select(turn => turn.TurnNo).Distinct().Order().Select(no => no.ToString(CultureInfo.InvariantCulture)));
        using var connection = warehouse.OpenConnection();
        using var reader = connection.ExecuteReader(RowsOf.In($"select interview_no, turn_no, text from {{store.turn}} where turn_no in ({numbers})", wanted.Select(turn => turn.InterviewNo)));
        var said = reader.Parse<(long InterviewNo, int TurnNo, string Text)>().Where(row => wanted.Contains((row.InterviewNo, row.TurnNo))).ToList();
        var called = ReadScope.Current.Names is { } names ? VeiledRows.CandidatesOf(warehouse, names, "interview_no", said.Select(row => row.InterviewNo)) : null;
        return said.ToDictionary(row => (row.InterviewNo, row.TurnNo), row => called is null ? row.Text : called[row.InterviewNo].In(row.Text)!);
    }
}
