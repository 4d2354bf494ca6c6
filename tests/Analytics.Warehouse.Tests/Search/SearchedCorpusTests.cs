using Analytics.Warehouse.Search;
using Analytics.Warehouse.Tests.Support;
using CsCheck;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Tests.Search;

/// <summary>Any corpus, loaded, removed from and indexed in any order: the index and the scan of the rest find what reading everything finds.</summary>
public sealed class SearchedCorpusTests
{
    private static readonly string[] Words =
        ["Résumé", "resume", "re\u0301sume\u0301s", "We", "ran", "Kafka", "KAFKAESQUE", "go", "Google", "C++", "面试", "한국어", "Straße", "100%", "it", "ΣΊΣΥΦΟΣ"];

    private static readonly Gen<string> Text = Gen.Select(Gen.Int[0, Words.Length - 1], Gen.OneOf(" ", ", ", ". ", "-")).Array[0, 8]
        .Select(parts => string.Concat(parts.Select(part => Words[part.Item1] + part.Item2)));

    private static readonly Gen<string> Query = Gen.OneOf(
        Gen.Int[0, Words.Length - 1].Select(at => Words[at]),
        Gen.Int[0, Words.Length - 1].Select(at => Words[at][(Words[at].Length / 3)..]),
        Gen.Select(Gen.Int[0, Words.Length - 1], Gen.Int[0, Words.Length - 1]).Select((first, last) => Words[first][1..] + " " + Words[last][..1]),
        Gen.Select(Gen.Int[0, Words.Length - 1], Gen.Int[0, Words.Length - 1]).Select((first, last) => Words[first] + " " + Words[last]));

    [Fact]
    public void Interviews_OfAnyCorpus_AreThoseThatReadingAllOfItFinds() =>
        Gen.Select(Gen.Select(Gen.Int[0, 5], Text.Array[0, 3]).Array[4, 16], Query.Array[6]).Sample(
            (steps, queries) =>
            {
                using var folder = new TempFolder();
                using var warehouse = WarehouseDatabase.Open(folder.At("w.duckdb"));
                using var connection = warehouse.OpenConnection();
                connection.Execute(SearchText.Macros);
                var last = 0L;
                var wanted = queries.Select(query => Folded(connection, query)).ToList();
                foreach (var (step, says) in steps)
                {
                    if (step == 0) warehouse.Words.FillAsync().GetAwaiter().GetResult();
                    else if (step == 1) Remove(connection, says.Length + 1);
                    else Add(connection, ++last, says);
                    var there = connection.Query<long>("select interview_no from store.interview").ToHashSet();
                    var turns = connection.Query<(long No, string Words)>("select interview_no, search_words(text) from store.turn").Select(turn => (turn.No, Words: Split(turn.Words))).ToList();
                    foreach (var (query, words) in queries.Zip(wanted))
                    {
                        Assert.Equal(
                            turns.Where(turn => Says(turn.Words, words)).Select(turn => turn.No).Distinct().Order(),
                            warehouse.Words.Interviews(query).Where(there.Contains).Order());
                    }
                }
            },
            iter: 8,
            threads: 1);

    private static void Add(DuckDBConnection connection, long no, string[] says)
    {
        connection.Execute(
            """
            insert into store.interview by name
            select $no as interview_no, $no as interview_id, 'r1' as run_id, 'C1' as candidate_code, 'Ada' as candidate, 1 as candidate_key, 0 as total_turns, 0 as scored_items,
                0 as measured_questions, 3 as layout, 'none' as relevance_scale, 'a.txt' as source_file, 'ab12' as content_sha256
            """,
            new { no });
        for (var turn = 0; turn < says.Length; turn++) connection.Turn(no, turn + 1, "candidate", null, says[turn], 3, 10 + turn);
    }

    private static void Remove(DuckDBConnection connection, long no) =>
        connection.Execute("delete from store.turn where interview_no = $no; delete from store.interview where interview_no = $no", new { no });

    // Folded by DuckDB alone and compared word by word, so by none of the ways that a search takes.
    private static string[] Folded(DuckDBConnection connection, string query) => Split(connection.QuerySingle<string>("select search_words($query)", new { query }));

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool Says(string[] said, string[] wanted) => wanted.Length > 0 && Enumerable.Range(0, Math.Max(0, said.Length - wanted.Length + 1)).Any(from => wanted.Select((word, at) =>
    {
        var isWhole = System.Text.Encoding.UTF8.GetByteCount(word) < 3;
        var heard = said[from + at];
        return (at == 0, at == wanted.Length - 1) switch
        {
            (true, true) when !isWhole => heard.Contains(word, StringComparison.Ordinal),
            (true, false) when !isWhole => heard.EndsWith(word, StringComparison.Ordinal),
            (false, true) when !isWhole => heard.StartsWith(word, StringComparison.Ordinal),
            _ => heard == word,
        };
    }).All(isSaid => isSaid));
}
