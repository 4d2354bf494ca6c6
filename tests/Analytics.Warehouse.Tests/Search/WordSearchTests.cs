using Analytics.Warehouse.Search;

namespace Analytics.Warehouse.Tests.Search;

public sealed class WordSearchTests
{
    [Theory]
    [InlineData("resume")]
    [InlineData("RÉSUMÉ")]
    [InlineData("re\u0301sume\u0301")]
    [InlineData("sum")]
    [InlineData("writing")]
    [InlineData("resume writing")]
    [InlineData("esume wri")]
    [InlineData("my résumé writing took")]
    [InlineData("took: weeks, not")]
    [InlineData("c++")]
    [InlineData("a")]
    [InlineData("my")]
    public void NewestFirst_OfWhatWasSaid_FindsIt(string text)
    {
        using var lab = new IndexLab();
        lab.Add("My Résumé-writing took weeks, not days.", "I like C++ a lot");

        Assert.Equal([1], lab.Find(text));
    }

    [Theory]
    [InlineData("resumes")]
    [InlineData("esum writing")]
    [InlineData("resume riting")]
    [InlineData("my ésum writing")]
    [InlineData("writing résumé")]
    [InlineData("days i like")]
    [InlineData("resume took")]
    [InlineData("c#")]
    [InlineData("t")]
    [InlineData("ks")]
    [InlineData("+ a")]
    [InlineData("not da")]
    [InlineData("")]
    [InlineData("?!")]
    public void NewestFirst_OfWhatWasNotSaid_FindsNothing(string text)
    {
        using var lab = new IndexLab();
        lab.Add("My Résumé-writing took weeks, not days.", "I like C++ a lot");

        Assert.Empty(lab.Find(text));
    }

    [Theory]
    [InlineData("面试", new long[] { 3, 2, 1 })]
    [InlineData("试问", new long[] { 3, 1 })]
    [InlineData("试题", new long[] { })]
    [InlineData("题", new long[] { 3, 1 })]
    [InlineData("ai面", new long[] { 2 })]
    [InlineData("I面", new long[] { })]
    public void NewestFirst_WithoutBlanks_FindsNeighbours(string text, long[] found)
    {
        using var lab = new IndexLab();
        lab.Add("这是面试问题");
        lab.Add("用AI面试");
        lab.Add("面试。问，题");

        Assert.Equal(found, lab.Find(text));
    }

    [Theory]
    [InlineData("\"red\" AND NOT (blue)", new long[] { })]
    [InlineData("red*", new long[] { 2, 1 })]
    [InlineData("-red ^:blue", new long[] { 1 })]
    [InlineData("'; drop table posting; --", new long[] { })]
    [InlineData("%_", new long[] { })]
    public void NewestFirst_OfSignsThatOtherSearchesRead_TakesThemAsGaps(string text, long[] found)
    {
        using var lab = new IndexLab();
        lab.Add("red blue");
        lab.Add("red, not blue");

        Assert.Equal(found, lab.Find(text));
    }

    [Fact]
    public void NewestFirst_LongPhrase_IsFoundWholeOnly()
    {
        using var lab = new IndexLab();
        var words = Enumerable.Range(100, 140).Select(number => $"w{number}").ToList();
        lab.Add(string.Join(' ', words));
        lab.Add(string.Join(' ', words.Append("end").Where(word => word != "w170")));

        Assert.Equal([1], lab.Find(string.Join(' ', words)));
        Assert.Equal([1], lab.Find(string.Join(' ', words.Skip(5).Take(66))));
        Assert.Equal([2, 1], lab.Find(string.Join(' ', words.Skip(71).Take(65))));
    }

    [Fact]
    public void NewestFirst_WhileInterviewsAreAdded_KeepsToItsState()
    {
        using var lab = new IndexLab(placesOfBlock: 2);
        lab.Add("hello");
        lab.Add("hello");
        using var search = lab.Index.Search(WordQuery.Parse("hello"));
        using var found = search.NewestFirst().GetEnumerator();
        Assert.True(found.MoveNext());

        lab.Add("hello");
        lab.Index.Clear();

        Assert.Equal((2, 2), (search.CoveredUpTo, found.Current));
        Assert.True(found.MoveNext());
        Assert.Equal(1, found.Current);
        Assert.False(found.MoveNext());
        Assert.Empty(lab.Find("hello"));
    }

    [Fact]
    public async Task Search_BesideAWriter_SeesWholeBatches()
    {
        using var lab = new IndexLab(placesOfBlock: 64);
        var writing = Task.Run(() => lab.Load(Enumerable.Range(1, 2_000).Select(number => new SpokenInterview(number, ["say hello", $"word{number}"]))));
        var reading = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            while (!writing.IsCompleted)
            {
                using var search = lab.Index.Search(WordQuery.Parse("say hello"));
                var expected = Enumerable.Range(1, (int)search.CoveredUpTo).Select(number => (long)number).Reverse();
                Assert.Equal(expected, search.NewestFirst());
            }
        }));

        await Task.WhenAll([writing, .. reading]);
        Assert.Equal([1_234], lab.Find("ord1234"));
    }
}
