using Analytics.Portal.Components.Layout;
using Analytics.Portal.Tests.Support;
using Bunit;

namespace Analytics.Portal.Tests.Reports;

public sealed class PrintNoteTests : PortalContext
{
    [Fact]
    public async Task Note_OnPaper_SaysWhichInterviewsAndHowOld()
    {
        await Warehouse.AddRunAsync("20260907_090000", "2026-09-07 09:00:00", "kestrel");
        (Http.Request.Path, Http.Request.QueryString) = ("/", new("?profile=strong"));
        var note = Render<PrintNote>().Find(".print-note").TextContent;
        Assert.Contains("Interviews: strong.", note, StringComparison.Ordinal);
        Assert.Contains("Warehouse version 1, changed", note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "Mean score")]
    [InlineData("/interviews/12", "each with its reason")]
    [InlineData("/calibration", "not proven")]
    public void Definitions_SayWhatTheFiguresOfThePageMean(string path, string says)
    {
        Http.Request.Path = path;
        Assert.Contains(says, Render<PrintNote>(p => p.Add(n => n.Definitions, true)).Find(".print-note").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Definitions_OfEveryPageWithFigures_AreThere() =>
        Assert.All(SiteNavigation.Pages.Select(p => p.Path).Except(["/reports", "/plan", "/admin"]), path => Assert.NotNull(PrintDefinitions.Of(path + "?profile=strong")));
}
