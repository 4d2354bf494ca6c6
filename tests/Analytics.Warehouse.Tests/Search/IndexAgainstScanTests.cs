using Analytics.Warehouse.Search;
using CsCheck;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Tests.Search;

/// <summary>What the index finds is what a scan of the turns finds, so that a cohort does not depend on how far the index has come.</summary>
public sealed class IndexAgainstScanTests
{
    private static readonly string[] Parts =
        ["a", "an", "and", "Résumé", "résumes", "rite", "writing", "C#", "c++", "9", "’s", "面", "试", "面试", "ガイド", "ไทย", "Σίσυφος", "n", "I", "한국어", "e\u0301"];

    private static readonly string[] Gaps = [" ", " ", " ", ", ", ". ", "-", "", " — ", "\n"];

    private static readonly Gen<string> Part = Gen.Int[0, Parts.Length - 1].Select(at => Parts[at]);

    private static readonly Gen<string> Gap = Gen.Int[0, Gaps.Length - 1].Select(at => Gaps[at]);

    private static readonly Gen<string> Texts = Gen.Select(Part, Gap).Array[0, 8]
        .Select(pieces => string.Concat(pieces.Select(piece => piece.Item1 + piece.Item2)));

    private static readonly Gen<string> Queries = Gen.OneOf(
        Gen.Select(Part, Gap).Array[1, 3].Select(pieces => string.Concat(pieces.Select(piece => piece.Item1 + piece.Item2))),
        Gen.Select(Part, Part).Select((first, last) => first[(first.Length / 2)..] + " " + last[..((last.Length + 1) / 2)]));

    [Fact]
    public void NewestFirst_FindsWhatAScanFinds() =>
        Gen.Select(Texts.Array[0, 4].Array[1, 12], Queries.Array[8], Gen.Int[2, 40], Gen.Int[1, 5]).Sample(Compare, iter: 60, threads: 1);

    private static void Compare(string[][] interviews, string[] queries, int placesOfBlock, int interviewsOfLoad)
    {
        using var lab = new IndexLab(placesOfBlock);
        using var duck = new DuckDBConnection("Data Source=:memory:");
        duck.Open();
        duck.Execute(SearchText.Macros);
        duck.Execute("create table turn (interview_no bigint, text varchar)");
        foreach (var load in interviews.Select((turns, at) => new SpokenInterview(at + 1, turns)).Chunk(interviewsOfLoad))
        {
            lab.Load(load);
            foreach (var (number, turns) in load)
            {
                foreach (var text in turns) duck.Execute("insert into turn values ($number, $text)", new { number, text });
            }
        }

        foreach (var query in queries.Select(WordQuery.Parse).Where(query => !query.IsEmpty))
        {
            var scanned = duck.Query<long>(
                "select distinct interview_no from turn where contains(search_fold(text), $longest) and contains(' ' || search_words(text) || ' ', $phrase) order by all desc",
                new { longest = query.LongestWord, phrase = query.Phrase });
            Assert.Equal(scanned, lab.Find(query.Phrase));
            Assert.Equal(scanned.Order(), interviews.Select((turns, at) => (turns, No: at + 1L)).Where(one => one.turns.Any(text => WordMarks.Find(text, query).Count > 0)).Select(one => one.No));
        }
    }
}
