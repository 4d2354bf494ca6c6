using Analytics.Portal.Pages.Overview;
using Analytics.Portal.Tests.Interviews;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Tests.Overview;

public sealed class PeriodTests
{
    private static readonly CohortRunsRow[] Runs =
        [new("20260907_090000", new(2026, 9, 7, 9, 0, 0), "a", 18), new("20260914_090000", new(2026, 9, 14, 9, 0, 0), "b", 22)];

    [Fact]
    public void Words_WithoutDays_NameTheNewestRunAndTheOneBefore() => Assert.Equal(
        new PeriodWords("newest run", "the newest run (14 Sep 2026)", "the run before it (7 Sep 2026)"), Words("", Runs));

    [Fact]
    public void Words_OfTwoRunsOfOneDay_TellThemApartByTheirTime() => Assert.Equal(
        "the run before it (14 Sep 2026, 08:00)", Words("", [Runs[1] with { StartedAt = new(2026, 9, 14, 8, 0, 0) }, Runs[1]]).Previous);

    [Fact]
    public void Words_WithDays_NameBothPeriods() => Assert.Equal(
        new PeriodWords("this period", "the time from 8 Sep 2026 to 14 Sep 2026", "the equally long time before it, from 1 Sep 2026 to 7 Sep 2026"), Words("from=2026-09-08&to=2026-09-14", Runs));

    [Theory]
    [InlineData("2026-11-24T10:00:00", "today")]
    [InlineData("2026-11-23T23:59:00", "yesterday")]
    [InlineData("2026-11-16T14:52:00", "8 days ago")]
    [InlineData("2026-08-24T10:00:00", "3 months ago")]
    [InlineData("2023-11-24T10:00:00", "3 years ago")]
    [InlineData("2026-12-01T10:00:00", "dated ahead, 1 Dec 2026")]
    public void Days_OfARun_AreByTheCalendar(string then, string words) => Assert.Equal(words, DataAge.Days(At(then), At("2026-11-24T10:00:00")));

    [Theory]
    [InlineData("2026-11-24T09:59:00", "just now")]
    [InlineData("2026-11-24T09:51:00", "9 min ago")]
    [InlineData("2026-11-24T08:00:00", "2 h ago")]
    [InlineData("2026-11-20T08:00:00", "4 days ago")]
    public void Moment_OfALoad_IsInTheUnitThatSuitsIt(string then, string words) => Assert.Equal(words, DataAge.Moment(At(then), At("2026-11-24T10:00:00")));

    private static PeriodWords Words(string query, IReadOnlyList<CohortRunsRow> runs) => PeriodWords.Of(Periods.Of(ListRows.Cohort(query), runs), runs);

    private static DateTime At(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
