using Analytics.Warehouse.Search;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Tests.Search;

public sealed class SearchTextTests : IDisposable
{
    private readonly DuckDBConnection _duck = new("Data Source=:memory:");

    public SearchTextTests()
    {
        _duck.Open();
        _duck.Execute(SearchText.Macros);
    }

    public static TheoryData<string, string, string> Texts => new()
    {
        { "Résumé writing", "resume writing", "resume writing" },
        { "Re\u0301sume\u0301!", "resume!", "resume" },
        { "  I'd say—“well…” ", "  i'd say—“well…” ", "i d say well" },
        { "C++, C# and .NET", "c++, c# and .net", "c++ c# and net" },
        { "R&D: 3.5% (2019)", "r&d: 3.5% (2019)", "r d 3 5 2019" },
        { "ÅNGSTRÖM Ørsted Łódź", "angstrom ørsted łodz", "angstrom ørsted łodz" },
        { "STRASSE Straße GROẞ", "strasse straße groß", "strasse straße groß" },
        { "İzmir ISPARTA ılık", "izmir isparta ılık", "izmir isparta ılık" },
        { "ΣΊΣΥΦΟΣ Σίσυφος", "σισυφοσ σισυφοσ", "σισυφοσ σισυφοσ" },
        { "Ёлка Йод", "елка иод", "елка иод" },
        { "שָׁלוֹם עולם", "שלום עולם", "שלום עולם" },
        { "مُحَمَّد", "محمد", "محمد" },
        { "हिन्दी", "हनद", "हनद" },
        { "한국어 면접", "한국어 면접", "한국어 면접" },
        { "\u1112\u1161\u11ab\u1100\u116e\u11a8", "한국", "한국" },
        { "面试，问题 AI時代", "面试，问题 ai時代", "面 试 问 题 ai 時 代" },
        { "ガイド・ぎんこう", "カイト・きんこう", "カ イ ト き ん こ う" },
        { "ภาษาไทย", "ภาษาไทย", "ภ า ษ า ไ ท ย" },
        { "𠀀𠀁 𐐀", "𠀀𠀁 𐐨", "𠀀 𠀁 𐐨" },
        { "x² ① Ⅷ", "x² ① ⅷ", "x² ① ⅷ" },
        { "😀 ok 👍🏽", "😀 ok 👍🏽", "ok" },
        { "", "", "" },
        { " -*:^() \"", " -*:^() \"", "" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Fold_AndMacro_GiveTheSame(string text, string folded, string words)
    {
        Assert.Equal(folded, SearchText.Fold(text));
        Assert.Equal(words, string.Join(' ', WordQuery.Parse(text).Words));
        Assert.Equal(folded, _duck.QuerySingle<string>("select search_fold($text)", new { text }));
        Assert.Equal(words, _duck.QuerySingle<string>("select search_words($text)", new { text }));
    }

    [Theory]
    [InlineData(0x20, 0x85F)]
    [InlineData(0x900, 0x1C7F)]
    [InlineData(0x1D00, 0xA7C9)]
    [InlineData(0xA830, 0xD7FF)]
    [InlineData(0xF900, 0xFFFD)]
    [InlineData(0x1F000, 0x205FF)]
    public void Fold_AndMacro_GiveTheSameForEveryCharacter(int first, int last)
    {
        var rows = _duck.Query<(string Text, string Folded, string Words)>(
            "select text, search_fold(text), search_words(text) from (select 'a' || chr(code::integer) || 'B ' as text from range($first, $last + 1) r(code))",
            new { first, last }).ToList();

        Assert.Equal(last - first + 1, rows.Count);
        Assert.All(rows, row => Assert.Equal((row.Folded, row.Words), (SearchText.Fold(row.Text), string.Join(' ', WordQuery.Parse(row.Text).Words))));
    }

    [Fact]
    public void Macros_OfNull_AreNull() =>
        Assert.Equal((null, null), _duck.QuerySingle<(string?, string?)>("select search_fold(null), search_words(null)"));

    [Theory]
    [InlineData("caf\u00e9 \ud800", "cafe")]
    [InlineData("\udc00é", "e")]
    [InlineData("\ufffe é", "e")]
    public void Fold_OfWhatIsNoText_GivesTheRest(string text, string words) => Assert.Equal(words, string.Join(' ', WordQuery.Parse(text).Words));

    public void Dispose() => _duck.Dispose();
}
