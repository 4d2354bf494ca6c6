using Analytics.Warehouse.Search;
using CsCheck;

namespace Analytics.Warehouse.Tests.Search;

public sealed class WordMarksTests
{
    private static readonly string[] Pieces =
        ["a", "é", "e", "\u0301", "\u0327", "I", "İ", "ς", "Σ", "ß", "\u1112", "\u1161", "\u11ab", "한", "하", "\u11a8", "面", "ガ", "カ", "\u3099", "ไ", "न", "ि", " ", "-", "’", "😀", "\ud800", "𐐀", "\u0344", "9"];

    [Theory]
    [InlineData("resume", "My [Résumé]-writing, [RESUME]s.")]
    [InlineData("resume", "My [Re\u0301sume\u0301] is long.")]
    [InlineData("RÉSUMÉ", "a [resume]")]
    [InlineData("sum", "My Ré[sum]é")]
    [InlineData("esume wri", "My R[ésumé — wri]ting")]
    [InlineData("go", "[Go], not Google; [go]")]
    [InlineData("go go", "[go go] [go go]")]
    [InlineData("aaa", "[aaa][aaa]aa")]
    [InlineData("c++", "[C++], c#")]
    [InlineData("面试", "这是[面试]问题，[面。试]")]
    [InlineData("한국", "[\u1112\u1161\u11ab\u1100\u116e\u11a8]어")]
    [InlineData("국", "한[국]어")]
    [InlineData("e\u0301te\u0301", "[é\u0327té]s")]
    [InlineData("", "nothing")]
    [InlineData("?!", "nothing ?!")]
    [InlineData("resumes", "a résumé s")]
    public void Find_GivesThePlacesInTheTextAsItWasSaid(string search, string marked)
    {
        var text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

        var shown = text;
        foreach (var (start, end) in WordMarks.Find(text, WordQuery.Parse(search)).Reverse()) shown = shown.Insert(end, "]").Insert(start, "[");

        Assert.Equal(marked, shown);
    }

    [Fact]
    public void FoldedText_OfAnyText_IsWhatFoldingAllOfItGives() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 12].Select(at => string.Concat(at.Select(one => Pieces[one]))).Sample(
            text =>
            {
                var folded = FoldedText.Of(text);
                Assert.Equal(SearchText.Fold(text), folded.Text);
                for (var at = 0; at < folded.Text.Length; at++)
                    Assert.Contains(folded.Text[at], SearchText.Fold(text[folded.StartOf(at)..folded.EndOf(at)]));
            },
            iter: 20_000,
            threads: 1);
}
