using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Search;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Scopes;

/// <summary>
/// A search by who may not know names. An interview that says the words only where they are its candidate's name is not found: what is found is what could be read.
/// </summary>
/// <param name="warehouse">Where to ask.</param>
/// <param name="names">How candidates are called.</param>
internal sealed class VeiledSearch(WarehouseDatabase warehouse, NameVeil names)
{
    // As many as fit into memory whatever they say.
    private const int ReadAtOnce = 500;

    private const string Doubtful = """
        select interview_no, candidate_code, candidate from store.interview_summary
        where len(list_filter($words, lambda word: contains(search_fold(candidate), word))) > 0
        """;

    /// <summary>Those of the interviews that say the words in what such a reader is shown of them.</summary>
    /// <param name="text">What the reader typed.</param>
    /// <param name="saying">The numbers of the interviews that say it.</param>
    public List<long> SayingWithoutNames(string text, IReadOnlyCollection<long> saying)
    {
        var query = WordQuery.Parse(text);
        if (query.IsEmpty || saying.Count == 0) return [.. saying];
        using var connection = warehouse.OpenConnection();
        connection.Execute(SearchText.Macros);
        var said = saying.ToHashSet();
        var doubtful = connection.Query<(long No, string Code, string Name)>(Doubtful, new QueryParameters().Add("words", query.Words.ToList()))
            .Where(row => said.Contains(row.No)).ToDictionary(row => row.No, row => names.Of(row.Code, row.Name));
        said.ExceptWith(doubtful.Keys);
        foreach (var some in doubtful.Keys.Order().Chunk(ReadAtOnce))
            said.UnionWith(Turns(connection, some).Where(turn => WordMarks.Find(doubtful[turn.No].In(turn.Text)!, query).Count > 0).Select(turn => turn.No));
        return [.. said];
    }

    private static IEnumerable<(long No, string Text)> Turns(DuckDBConnection connection, long[] interviews) => connection.Query<(long, string)>(
        "select interview_no, text from store.turn where text is not null and interview_no in (select unnest($interviews))", new QueryParameters().Add("interviews", interviews.ToList()));
}
