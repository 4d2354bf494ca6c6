using Analytics.Warehouse.Search;

namespace Analytics.Warehouse.Tests.Search;

public sealed class WordIndexTests
{
    [Fact]
    public void CoveredUpTo_CountsInterviewsWithoutWords()
    {
        using var lab = new IndexLab();
        Assert.Equal(0, lab.Index.CoveredUpTo);

        lab.Load([new(3, ["one"]), new(7, []), new(9, ["", "?"])]);

        Assert.Equal(9, lab.Index.CoveredUpTo);
        Assert.Equal([3], lab.Find("one"));
    }

    [Fact]
    public void Add_OfNothing_ChangesNothing()
    {
        using var lab = new IndexLab();
        lab.Load([]);

        Assert.Equal((0, 0), (lab.Index.CoveredUpTo, lab.Rows("block")));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(4)]
    public void Add_OfANumberNotAbove_IsRefusedAndChangesNothing(long number)
    {
        using var lab = new IndexLab();
        lab.Load([new(5, ["one"])]);

        Assert.Throws<ArgumentException>(() => lab.Load([new(6, ["two"]), new(number, ["three"])]));

        Assert.Equal(5, lab.Index.CoveredUpTo);
        Assert.Empty(lab.Find("two"));
    }

    [Fact]
    public void Add_WhenItsSourceFails_KeepsWhatWasSavedAndGoesOn()
    {
        using var lab = new IndexLab(placesOfBlock: 4);
        IEnumerable<SpokenInterview> Failing()
        {
            yield return new(1, ["one two three"]);
            yield return new(2, ["lost"]);
            throw new InvalidDataException("the disk is gone");
        }

        Assert.Throws<InvalidDataException>(() => lab.Load(Failing()));
        Assert.Equal(1, lab.Index.CoveredUpTo);

        lab.Load([new(2, ["found again"])]);
        Assert.Equal([2], lab.Find("found"));
        Assert.Equal([1], lab.Find("two three"));
        Assert.Empty(lab.Find("lost"));
    }

    [Fact]
    public void Add_Cancelled_KeepsWhatItHas()
    {
        using var lab = new IndexLab();
        using var stop = new CancellationTokenSource();
        IEnumerable<SpokenInterview> Stopping()
        {
            yield return new(1, ["one"]);
            stop.Cancel();
            yield return new(2, ["two"]);
            yield return new(3, ["three"]);
        }

        Assert.Throws<OperationCanceledException>(() => lab.Load(Stopping(), stop.Token));

        Assert.Equal(2, lab.Index.CoveredUpTo);
        Assert.Equal([2], lab.Find("two"));
    }

    [Fact]
    public void Clear_BeginsAnew()
    {
        using var lab = new IndexLab();
        lab.Add("one two");

        lab.Index.Clear();
        Assert.Equal(0, lab.Index.CoveredUpTo);
        lab.Add("three one");

        Assert.Equal([1], lab.Find("one"));
        Assert.Equal([1], lab.Find("three"));
        Assert.Empty(lab.Find("two"));
    }

    [Theory]
    [InlineData(7, 2)]
    [InlineData(8, 1)]
    public void Add_JoinsBlocksThatFitIntoOne(int placesOfBlock, int blocks)
    {
        using var lab = new IndexLab(placesOfBlock);
        lab.Add("one two three");
        lab.Add("four five one");

        Assert.Equal(blocks, lab.Rows("block"));
        Assert.Equal([2, 1], lab.Find("one"));
    }

    [Theory]
    [InlineData("one two three four five six", 1)]
    [InlineData("one two three four five six seven", 2)]
    public void Add_LeavesABlockTwiceAsLargeAlone(string before, int blocks)
    {
        using var lab = new IndexLab();
        lab.Add(before);
        lab.Add("one two eight");

        Assert.Equal(blocks, lab.Rows("block"));
        Assert.Equal([2, 1], lab.Find("one two"));
        Assert.Equal([2], lab.Find("two eight"));
        Assert.Equal([1], lab.Find("five six"));
    }

    [Theory]
    [InlineData(8, 2)]
    [InlineData(9, 1)]
    public void Add_SavesABlockWhenItIsFull(int placesOfBlock, int blocks)
    {
        using var lab = new IndexLab(placesOfBlock);
        lab.Load([new(1, ["one two three"]), new(2, ["one two three"]), new(3, ["one two three"])]);

        Assert.Equal(blocks, lab.Rows("block"));
        Assert.Equal([3, 2, 1], lab.Find("two three"));
    }

    [Fact]
    public void Add_OfManySmallLoads_LeavesFewBlocks()
    {
        using var lab = new IndexLab();
        for (var number = 1; number <= 100; number++) lab.Add($"number{number} said", "hello there");

        Assert.InRange(lab.Rows("block"), 1, 7);
        Assert.Equal(Enumerable.Range(1, 100).Reverse().Select(number => (long)number), lab.Find("said"));
        Assert.Equal([77], lab.Find("number77 said"));
        Assert.Empty(lab.Find("said hello"));
        Assert.Equal(0, lab.Rows("posting where id >> 32 not in (select id from block)"));
    }
}
