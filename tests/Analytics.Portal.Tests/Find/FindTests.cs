using Analytics.Portal.Components.Layout;
using Analytics.Portal.Pages.Find;
using Analytics.Portal.Pages.Help;
using Analytics.Portal.Tests.Support;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Bunit;

namespace Analytics.Portal.Tests.Find;

/// <summary>Finding anything, over the sample corpus.</summary>
public sealed class FindTests : SampleContext
{
    [Fact]
    public async Task Places_OfACode_LeadToTheCandidatesInterviews()
    {
        var group = (await Found("c00")).Single(g => g.Title == "Candidates");
        var list = await ListedInterviews.OfSamplesAsync();

        Assert.All(group.Places, place =>
        {
            var cohort = ReturnAddress.CohortOf(place.Link);
            Assert.Equal(place.Text.Split(' ')[0], cohort.Candidates.Single());
            Assert.True(list.Count(cohort) > 0);
        });
        Assert.True(group.More > 0);
    }

    [Theory]
    [InlineData("engineer", "Positions")]
    [InlineData("kestrel", "Evaluators")]
    [InlineData("2026-09", "Runs")]
    [InlineData("202609", "Runs")]
    [InlineData("CALIB", "Pages")]
    [InlineData("retries", "Said in interviews")]
    public async Task Places_OfAnyKind_AreFound(string text, string kind) => Assert.Contains(kind, (await Found(text)).Select(g => g.Title));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("zzzzzz")]
    [InlineData("\0")]
    public async Task Places_OfNothing_AreNone(string text) => Assert.Empty(await Found(text));

    [Fact]
    public async Task Names_WithAccents_AreFoundWithout()
    {
        var position = new HeldValues(await SampleWarehouse.GetAsync()).Read().Positions.First(p => p != Cohort.Unknown);
        var accented = position.Replace('e', 'é');

        Assert.Contains(position, (await Found(accented)).Single(g => g.Title == "Positions").Places.Select(p => p.Text));
    }

    [Fact]
    public async Task Page_OfAText_ListsByKind()
    {
        var page = await OpenAsync<FindPage>("/find?text=engineer");

        Assert.Contains("for “engineer”", page.Find(".page-header__lede").TextContent, StringComparison.Ordinal);
        Assert.Equal("Positions", page.Find(".found__title").TextContent);
    }

    [Fact]
    public async Task Page_OfATextThatNothingHas_SaysSo() =>
        Assert.Contains("Nothing is called “zzzzzz”, and nobody says it.", (await OpenAsync<FindPage>("/find?text=zzzzzz")).Markup, StringComparison.Ordinal);

    [Fact]
    public async Task Help_HasEveryMetricOnce()
    {
        var page = await OpenAsync<HelpPage>("/help");

        Assert.Equal(page.FindAll(".metric-help dt").Select(dt => dt.Id).Distinct().Count(), page.FindAll(".metric-help dt").Count);
        Assert.Contains("Evaluation item", page.FindAll(".glossary dt").Select(dt => dt.TextContent));
    }

    private static async Task<IReadOnlyList<FoundGroup>> Found(string text)
    {
        var warehouse = await SampleWarehouse.GetAsync();
        return new FoundPlaces(warehouse, new NamesFound(warehouse)).Of(text, Viewers.Everything);
    }
}
