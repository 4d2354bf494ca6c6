using Analytics.Warehouse.Search;
using Microsoft.Data.Sqlite;

namespace Analytics.Warehouse.Tests.Search;

public sealed class WordIndexFileTests
{
    [Fact]
    public void Open_Again_HasWhatWasAdded()
    {
        using var lab = new IndexLab();
        lab.Add("one two");
        lab.Reopen();
        lab.Add("two three");

        Assert.Equal(2, lab.Index.CoveredUpTo);
        Assert.Equal([2, 1], lab.Find("two"));
        Assert.Equal([1], lab.Find("one"));
    }

    [Fact]
    public void Open_OfAnotherHistory_IsEmptyAndSaysSo()
    {
        using var lab = new IndexLab();
        lab.Add("one two");

        Assert.Equal(0, lab.Reopen("another batch 1").CoveredUpTo);
        Assert.Contains("another history", Assert.Single(lab.Told), StringComparison.Ordinal);
        Assert.Empty(lab.Find("one"));
        lab.Add("three");
        Assert.Equal([1], lab.Find("three"));
    }

    [Fact]
    public void Open_OfAnEmptyIndex_AsksForNoHistory()
    {
        using var lab = new IndexLab();
        lab.Reopen("any");

        Assert.Empty(lab.Told);
    }

    [Fact]
    public void Open_MakesAFileForItsOwnerAlone()
    {
        if (OperatingSystem.IsWindows()) return;
        using var lab = new IndexLab();
        lab.Add("one two");
        using var search = lab.Index.Search(WordQuery.Parse("one"));

        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(lab.File)!))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Theory]
    [InlineData("pragma user_version = 99")]
    [InlineData("drop table state")]
    [InlineData("delete from state")]
    public void Open_OfAnotherFormat_IsEmpty(string change)
    {
        using var lab = new IndexLab();
        lab.Add("one two");
        Execute(lab, change);

        Assert.Equal(0, lab.Reopen().CoveredUpTo);
        lab.Add("three");
        Assert.Equal([1], lab.Find("three"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(5_000)]
    public void Open_OfWhatIsNoIndex_IsEmpty(int bytes)
    {
        using var lab = new IndexLab();
        lab.Add("one two");
        lab.Index.Dispose();
        File.WriteAllBytes(lab.File, [.. Enumerable.Range(0, bytes).Select(at => (byte)(at * 7))]);

        Assert.Equal(0, lab.Reopen().CoveredUpTo);
        lab.Add("three");
        Assert.Equal([1], lab.Find("three"));
    }

    [Fact]
    public void Open_OfAMissingFile_IsEmpty()
    {
        using var lab = new IndexLab();
        lab.Add("one two");
        lab.Index.Dispose();
        File.Delete(lab.File);

        Assert.Equal(0, lab.Reopen().CoveredUpTo);
    }

    [Theory]
    [InlineData("update posting set places = x'ff'")]
    [InlineData("update posting set places = x'ffffffff0f'")]
    [InlineData("update posting set places = x'00'")]
    [InlineData("update posting set places = x'04'")]
    public void NewestFirst_OfDamagedPlaces_EmptiesTheIndex(string damage)
    {
        using var lab = new IndexLab();
        lab.Add("one two");
        Execute(lab, damage);

        Assert.Throws<WordIndexDamagedException>(() => lab.Find("one"));

        Assert.Contains("is damaged", Assert.Single(lab.Told), StringComparison.Ordinal);
        Assert.Equal(0, lab.Index.CoveredUpTo);
        Assert.Empty(lab.Find("one"));
        lab.Add("one again");
        Assert.Equal([1], lab.Find("one"));
    }

    [Fact]
    public void Search_OfDamagedInterviews_EmptiesTheIndex()
    {
        using var lab = new IndexLab();
        lab.Add("one two");
        Execute(lab, "update block set interviews = x'81'");
        lab.Reopen();

        Assert.Throws<WordIndexDamagedException>(() => lab.Find("one"));
        Assert.Equal(0, lab.Index.CoveredUpTo);
    }

    [Fact]
    public void Open_OfATruncatedFile_IsEmpty()
    {
        using var lab = Filled();
        using (var file = File.OpenWrite(lab.File)) file.SetLength(3 * 16_384);

        Assert.Equal(0, lab.Reopen().CoveredUpTo);
        lab.Add("word17");
        Assert.Equal([1], lab.Find("ord17"));
    }

    [Fact]
    public void NewestFirst_OfOverwrittenPages_EmptiesTheIndex()
    {
        using var lab = Filled();
        using (var file = File.OpenWrite(lab.File))
        {
            file.Seek(6 * 16_384, SeekOrigin.Begin);
            file.Write(Enumerable.Repeat((byte)0xEE, (int)file.Length - (6 * 16_384)).ToArray());
        }

        lab.Reopen();
        Assert.Throws<WordIndexDamagedException>(() => lab.Find("ord17"));
        lab.Add("word17");
        Assert.Equal([1], lab.Find("ord17"));
    }

    private static IndexLab Filled()
    {
        var lab = new IndexLab();
        lab.Load(Enumerable.Range(1, 3_000).Select(number => new SpokenInterview(number, [$"word{number} said hello"])));
        lab.Index.Dispose();
        return lab;
    }

    private static void Execute(IndexLab lab, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={lab.File};Pooling=False");
        connection.Open();
        connection.Run(sql);
    }
}
