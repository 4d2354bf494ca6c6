using System.Globalization;
using Analytics.Portal.Charts;
using Analytics.Portal.Tests.Interviews;

namespace Analytics.Portal.Tests.Charts;

public sealed class TimeBinsTests
{
    [Fact]
    public void Of_AsManyRunsAsThereIsRoomFor_AreTheRuns()
    {
        var bins = TimeBins.Of(Days("2026-09-07", "2026-09-14", "2026-09-21"), most: 3);
        Assert.Equal(TimeUnit.Run, bins.Unit);
        Assert.Equal([("7 Sep", "r2026-09-07"), ("14 Sep", "r2026-09-14"), ("21 Sep", "r2026-09-21")], bins.All.Select(b => (b.Label, b.RunId)));
    }

    // One bin more than there is room for, and the next unit is taken.
    [Theory]
    [InlineData("2026-09-07", "2026-09-13", 1, TimeUnit.Week)]
    [InlineData("2026-09-07", "2026-09-14", 1, TimeUnit.Month)]
    [InlineData("2026-09-01", "2026-09-30", 1, TimeUnit.Month)]
    [InlineData("2026-09-20", "2026-10-01", 1, TimeUnit.Year)]
    [InlineData("2026-07-01", "2026-09-30", 1, TimeUnit.Quarter)]
    [InlineData("2026-06-20", "2026-07-01", 1, TimeUnit.Year)]
    [InlineData("2024-01-01", "2025-12-31", 24, TimeUnit.Month)]
    [InlineData("2024-01-01", "2026-01-01", 24, TimeUnit.Quarter)]
    public void Of_MoreRuns_TakeTheShortestPeriodThatThereIsRoomFor(string first, string last, int most, TimeUnit unit)
    {
        var bins = TimeBins.Of(Between(first, last, most + 1), most);
        Assert.Equal(unit, bins.Unit);
        Assert.InRange(bins.All.Count, 1, most);
    }

    [Theory]
    [InlineData("2026-12-28", "2027-01-10", 2, "28 Dec 26", "2026-12-28", "2027-01-03", "4 Jan 27", "2027-01-10")]
    [InlineData("2024-02-10", "2024-03-01", 2, "Feb 2024", "2024-02-01", "2024-02-29", "Mar 2024", "2024-03-31")]
    [InlineData("2026-04-01", "2026-12-31", 3, "Q2 2026", "2026-04-01", "2026-06-30", "Q4 2026", "2026-12-31")]
    [InlineData("2001-05-01", "9999-12-31", 2, "9998", "9998-01-01", "9998-12-31", "9999", "9999-12-31")]
    public void Of_Periods_KnowTheirNamesAndDays(string first, string last, int most, string firstLabel, string firstDay, string firstEnd, string lastLabel, string lastEnd)
    {
        var all = TimeBins.Of(Between(first, last, most + 1), most).All;
        Assert.Equal((firstLabel, Day(firstDay), Day(firstEnd), lastLabel, Day(lastEnd)), (all[0].Label, all[0].First, all[0].Last, all[^1].Label, all[^1].Last));
        Assert.All(all.Zip(all.Skip(1)), pair => Assert.Equal(pair.First.Last.AddDays(1), pair.Second.First));
    }

    // What a reader wants is shown as far as there is room, the newest first; the title says what is left out.
    [Theory]
    [InlineData(TimeUnit.Run, 4, "", "2026-01-05")]
    [InlineData(TimeUnit.Run, 3, ", the newest 3 of 4", "2026-01-12")]
    [InlineData(TimeUnit.Week, 10, "", "2026-01-05")]
    [InlineData(TimeUnit.Week, 9, ", the newest 9 of 10", "2026-01-12")]
    [InlineData(TimeUnit.Month, 2, ", the newest 2 of 3", "2026-02-01")]
    [InlineData(TimeUnit.Quarter, 2, "", "2026-01-01")]
    [InlineData(TimeUnit.Year, 2, "", "2026-01-01")]
    public void Of_AUnitThatIsWanted_AreTheNewestThatThereIsRoomFor(TimeUnit wanted, int most, string leftOut, string first)
    {
        var runs = Days("2026-01-05", "2026-01-12", "2026-03-02", "2026-03-09").ToList();
        var bins = TimeBins.Of(runs, most, wanted: wanted);
        Assert.Equal((wanted, leftOut, Day(first)), (bins.Unit, bins.LeftOut, bins.All[0].First));
        Assert.InRange(bins.All.Count, 1, most);
        Assert.Equal(runs.Count(run => DateOnly.FromDateTime(run.StartedAt) >= Day(first)), bins.Fill(runs, run => run.RunId).Sum(bin => bin.Rows.Count));
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("", null, false)]
    [InlineData("week", TimeUnit.Week, false)]
    [InlineData("decade", null, true)]
    public void Read_OfWhatIsWanted_SaysWhatThereIs(string? value, TimeUnit? expected, bool isProblem)
    {
        Assert.Equal(expected, TimeChoice.Read(value, out var problem));
        Assert.Equal(isProblem ? "per \"decade\" is not one of run, week, month, quarter, year; charts show what fits." : null, problem);
    }

    [Fact]
    public void Fill_APeriodWithoutRuns_IsAGap()
    {
        var runs = Days("2026-01-05", "2026-01-12", "2026-03-02", "2026-03-09").ToList();
        var filled = TimeBins.Of(runs, most: 3).Fill(runs, run => run.RunId);
        Assert.Equal([("Jan 2026", 2), ("Feb 2026", 0), ("Mar 2026", 2)], filled.Select(b => (b.Bin.Label, b.Rows.Count)));
    }

    [Theory]
    [InlineData("2026-09-30", "Sep 2026 so far")]
    [InlineData("2026-10-01", "Sep 2026")]
    public void Of_APeriodThatLastedBeyondTheLastLoad_IsNotOver(string changed, string label) =>
        Assert.Equal(label, TimeBins.Of(Between("2026-08-01", "2026-09-14", 3), 2, Day(changed).ToDateTime(TimeOnly.MinValue)).All[^1].Label);

    [Theory]
    [InlineData("", "from=2026-09-01&to=2026-09-30")]
    [InlineData("from=2026-09-10&to=2026-09-20", "from=2026-09-10&to=2026-09-20")]
    [InlineData("from=2026-08-10&to=2026-10-20", "from=2026-09-01&to=2026-09-30")]
    [InlineData("profile=strong&from=2026-09-02", "profile=strong&from=2026-09-02&to=2026-09-30")]
    public void Bin_OfACohort_KeepsItsFiltersAndItsDays(string cohort, string expected) =>
        Assert.Equal(expected, TimeBins.Of(Between("2026-08-01", "2026-09-14", 3), 2).All[^1].Of(ListRows.Cohort(cohort))!.ToQueryString());

    private static IEnumerable<RunTime> Days(params string[] days) => days.Select(day => new RunTime($"r{day}", Day(day).ToDateTime(new TimeOnly(9, 0))));

    private static IEnumerable<RunTime> Between(string first, string last, int runs) =>
        Days(first, last).Concat(Enumerable.Range(0, Math.Max(0, runs - 2)).Select(i => new RunTime($"x{i}", Day(first).ToDateTime(new TimeOnly(10, 0)))));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
