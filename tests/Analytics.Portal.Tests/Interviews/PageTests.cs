using Analytics.Portal.Pages.Interview;
using Analytics.Portal.Pages.Interviews;
using Analytics.Portal.Tests.Support;
using Analytics.Warehouse;
using Analytics.Warehouse.Aggregates;
using Analytics.Warehouse.Queries;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Portal.Tests.Interviews;

/// <summary>The two pages on a real warehouse in memory.</summary>
public sealed class PageTests : BunitContext
{
    private readonly WarehouseDatabase _warehouse = WarehouseDatabase.InMemory();

    public PageTests()
    {
        Services.AddSingleton(_warehouse).AddSingleton(Viewers.Everything);
        foreach (var query in typeof(IWarehouseQuery).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(IWarehouseQuery))))
            Services.AddSingleton(query);
    }

    [Fact]
    public void Interviews_EmptyWarehouse_SaysWhatToDo()
    {
        var page = List("");

        Assert.Contains("No interviews are loaded yet", page.Find("h2").TextContent, StringComparison.Ordinal);
        Assert.Equal("/data", page.Find(".empty-state a").GetAttribute("href"));
    }

    [Fact]
    public void Interviews_FiltersSortAndPage_ComeFromTheAddress()
    {
        Load(60);

        var page = List("?profile=strong&sort=-candidate&page=2");

        Assert.StartsWith("30 of 60 interviews: strong; ", page.Find(".page-header__lede").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(5, page.FindAll("tbody tr").Count);
        Assert.Equal("26–30 of 30", page.Find(".pager span").TextContent);
        Assert.Equal("/interviews?profile=strong&sort=-candidate", page.Find(".pager a[rel=prev]").GetAttribute("href"));
    }

    [Fact]
    public void Interviews_NothingMatches_SaysHowToGetBack()
    {
        Load(2);

        var page = List("?q=nobody+says+this");

        Assert.Contains("No interview matches all of these filters", page.Markup, StringComparison.Ordinal);
        Assert.Equal("/interviews", page.Find(".empty-state a").GetAttribute("href"));
    }

    [Fact]
    public void Interviews_PageBehindTheLast_ShowsTheLast()
    {
        Load(30);

        Assert.Equal(5, List("?page=99").FindAll("tbody tr").Count);
    }

    [Fact]
    public void Interviews_MalformedValues_AreNamedAndLeftOut()
    {
        Load(3);

        var page = List("?score=9&evaluator=nobody");

        Assert.Equal(2, page.FindAll("[role=alert] li").Count);
        Assert.Equal(3, page.FindAll("tbody tr").Count);
    }

    [Fact]
    public void Interviews_OfAnotherLengthOfPage_LeadsToAnyPageAndKeepsTheRest()
    {
        Load(120);

        var page = List("?profile=strong&page_size=50");

        Assert.Equal(50, page.FindAll("tbody tr").Count);
        var go = page.Find(".pager form");
        Assert.Equal(("/interviews", "profile=strong page_size=50"), (go.GetAttribute("action"), string.Join(' ', go.QuerySelectorAll("input[type=hidden]").Select(i => $"{i.GetAttribute("name")}={i.GetAttribute("value")}"))));
        Assert.Equal(("1", "2"), (go.QuerySelector("input[name=page]")!.GetAttribute("min"), go.QuerySelector("input[name=page]")!.GetAttribute("max")));
    }

    [Fact]
    public void Compare_OfTickedInterviews_StandsThemBesideEachOther()
    {
        Load(8);

        var page = Compare("?id=2&id=3&id=2&id=x&id=99&back=%2Finterviews%3Fprofile%3Dstrong%26page%3D2");

        Assert.Equal(["Name 02 C2", "Name 03 C3"], page.FindAll(".compared h2").Select(h => h.TextContent));
        Assert.Equal(["id \"x\" is not the key of an interview; it was left out.", "id \"99\" is not an interview of this warehouse; it was left out."], page.FindAll("[role=alert] li").Select(p => p.TextContent));
        Assert.Equal("/interviews?profile=strong&page=2", page.Find(".breadcrumbs a").GetAttribute("href"));
        Assert.Equal("/interviews/compare?id=3&back=%2Finterviews%3Fprofile%3Dstrong%26page%3D2", page.Find(".compared__without").GetAttribute("href"));
        Assert.Contains("2 interviews: mean scores from 4.00", page.Find(".page-header__lede").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(6, 6, 0)]
    [InlineData(7, 6, 1)]
    public void Compare_OfMoreThanStandBesideEachOther_SaysHowManyThereAre(int ticked, int shown, int problems)
    {
        Load(8);

        var page = Compare("?" + string.Join('&', Enumerable.Range(1, ticked).Select(id => $"id={id}")));

        Assert.Equal((shown, problems), (page.FindAll(".compared").Count, page.FindAll("[role=alert]").Count));
    }

    [Fact]
    public void Compare_OfNone_LeadsBackToTheList()
    {
        Load(2);

        Assert.Equal("/interviews?profile=weak", Compare("?back=%2Finterviews%3Fprofile%3Dweak").Find(".empty-state a").GetAttribute("href"));
    }

    [Fact]
    public void Interview_FromAList_ShowsItsPlaceThere()
    {
        Load(10);

        var page = One(4, "?profile=strong&sort=candidate");

        Assert.Equal("Name 04", page.Find("h1").TextContent);
        Assert.Contains("2 of 5", page.Find(".list-position").TextContent, StringComparison.Ordinal);
        Assert.Equal("/interviews/6?profile=strong&sort=candidate", page.Find("a[rel=next]").GetAttribute("href"));
        Assert.Equal("/interviews/4?profile=strong&sort=candidate#turn-1", page.Find(".outline a").GetAttribute("href"));
        Assert.Contains("We ran Kafka.", page.Find("#turn-1").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Interview_UnknownKey_IsNotFound()
    {
        var notFound = 0;
        Services.GetRequiredService<NavigationManager>().OnNotFound += (_, _) => notFound++;

        One(99, "");

        Assert.Equal(1, notFound);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) _warehouse.Dispose();
    }

    private void Load(int interviews)
    {
        using var connection = _warehouse.OpenConnection();
        Execute("insert into store.run values (1, '20260907_090000', timestamp '2026-09-07 09:00:00', 'folder', 'aurora', 'home', null)");
        Execute(
            $"""
            insert into store.interview
            select i, i, '20260907_090000', 'C' || i, 'Name ' || lpad(i::varchar, 2, '0'), i, if(i % 2 = 0, 'strong', 'weak')::quality_profile, null, null, null, 'Data Engineer', 5,
                0.4, 3.5, 4.0, 2, 0.8, 1, 'proceed', 'Proceed.', 'report', 3, 'judge', 'transcripts_x/C.txt', 'ab12'
            from range(1, {interviews + 1}) t(i)
            """);
        Execute("insert into store.turn select interview_no, 1, 'recruiter', 'introduction', 'We ran Kafka.', 3, 10, null from store.interview");
        Execute(
            """
            insert into store.evaluation
            select interview_no, n, 'technical', 'Q' || n, null, 4, 'Sound.', null, null, 20 + n, 'technical', 1, 5, null, 'model', null, null from store.interview, range(1, 3) t(n)
            """);
        connection.Close();
        new AggregateRebuild(_warehouse, TimeProvider.System).RunAsync().GetAwaiter().GetResult();

        void Execute(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    private IRenderedComponent<InterviewsPage> List(string query)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/interviews" + query);
        return Render<InterviewsPage>();
    }

    private IRenderedComponent<ComparePage> Compare(string query)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(ComparePage.Path + query);
        return Render<ComparePage>();
    }

    private IRenderedComponent<InterviewPage> One(long id, string query)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/interviews/{id}{query}");
        return Render<InterviewPage>(p => p.Add(i => i.Id, id));
    }
}
