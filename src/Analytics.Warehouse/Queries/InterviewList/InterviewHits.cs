using Analytics.Warehouse.Scopes;
using Analytics.Warehouse.Search;
using Dapper;

namespace Analytics.Warehouse.Queries;

/// <summary>Where words are said in interviews.</summary>
public sealed class InterviewHits(WarehouseDatabase warehouse) : Query<InterviewHitRow>(warehouse)
{
    private readonly WarehouseDatabase _warehouse = warehouse;
    private readonly VisibleInterviews _visible = new(warehouse);

    /// <summary>The first place in each interview; interviews that do not say it have none.</summary>
    /// <param name="search">The words, whatever their case and accents.</param>
    /// <param name="interviews">The interviews shown; those that may not be read have none.</param>
    public IReadOnlyDictionary<long, InterviewHitRow> Read(string search, IEnumerable<long> interviews)
    {
        if (_visible.Of([.. interviews]).Order().ToList() is not { Count: > 0 } ids) return new Dictionary<long, InterviewHitRow>();
        return Keep((search, new QueryParameters().Add("interviews", ids)), () => _warehouse.Statements.Time(nameof(InterviewHits), null, () => Find(WordQuery.Parse(search), ids))).ToDictionary(hit => hit.InterviewId);
    }

    private List<InterviewHitRow> Find(WordQuery query, List<long> interviews)
    {
        using var connection = _warehouse.OpenConnection();
        var numbers = RowsOf.Numbers(connection, interviews);
        if (numbers.Count == 0) return [];
        using var reader = connection.ExecuteReader(RowsOf.In(SqlText.Of(GetType()), numbers));
        return
        [
            .. from turn in reader.Parse<SpokenTurn>().AsList().Veiled(_warehouse, turn => turn.InterviewId)
               let marks = WordMarks.Find(turn.Text, query)
               where marks.Count > 0
               group (Turn: turn, Mark: marks[0]) by turn.InterviewId into hits
               let first = hits.First()
               select new InterviewHitRow(hits.Key, first.Turn.TurnNo, first.Turn.Speaker, hits.Count(), Excerpt.Around(first.Mark, first.Turn.Text)),
        ];
    }

    private sealed record SpokenTurn(long InterviewId, int TurnNo, string Speaker, string Text) : IHasWords<SpokenTurn>
    {
        SpokenTurn IHasWords<SpokenTurn>.Veiled(VeiledName candidate) => this with { Text = candidate.In(Text)! };
    }
}

/// <summary>Where the words searched for are said in one interview.</summary>
/// <param name="InterviewId">The interview.</param>
/// <param name="TurnNo">The first turn that holds them.</param>
/// <param name="Speaker">recruiter or candidate.</param>
/// <param name="TurnsHit">Number of turns that hold them.</param>
/// <param name="Excerpt">Text around the first place, with … where it is cut.</param>
public sealed record InterviewHitRow(long InterviewId, int TurnNo, string Speaker, long TurnsHit, string Excerpt);
