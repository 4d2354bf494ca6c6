using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Analytics.EndToEnd.Tests;

/// <summary>Pages keep their shape: nothing moves while they load, nothing is cut on paper, and a narrow screen shows the way to every page.</summary>
public sealed class PageShapeTests(Browser browser, SampledPortal portal)
{
    private const string WatchShifts = """
        window.shifts = [];
        new PerformanceObserver(list => list.getEntries().filter(e => !e.hadRecentInput && e.value > 0.001).forEach(e => window.shifts.push(
            e.value + " " + e.sources.map(s => s.node?.className || s.node?.nodeName).join(", ")))).observe({ type: "layout-shift", buffered: true });
        """;

    // What reaches beyond the sheet is cut off; controls are what a sheet cannot be asked with.
    private const string CutOrControl = """
        () => {
          const sheet = document.documentElement.clientWidth;
          const shown = e => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0;
          const told = e => `${e.nodeName} ${e.className} ${(e.textContent || e.name || "").trim().slice(0, 40)}`;
          const cut = [...document.querySelectorAll("main td, main th, main p, main img, main svg, main li")].filter(e => shown(e) && e.getBoundingClientRect().right > sheet + 1);
          const controls = [...document.querySelectorAll("button, input, select, textarea, .pager, .site-nav, .filters, .export-menu")].filter(shown);
          return [...cut, ...controls].map(told);
        }
        """;

    // A browser may paint a page whose end has not come yet: what stands above an earlier part pushes it down when it comes.
    private const string AboveAnEarlierPart = """
        () => [...document.querySelectorAll("main .stack > *, main > *")].filter(e => {
          const before = e.previousElementSibling;
          return before && e.getClientRects().length > 0 && before.getClientRects().length > 0 && e.getBoundingClientRect().bottom <= before.getBoundingClientRect().top;
        }).map(e => `${e.nodeName} ${e.className}`)
        """;

    public static TheoryData<string> Pages =>
    [
        "/", "/changes?from=2026-10-01", "/scores", "/relevance", "/calibration", "/calibration?evaluator=kestrel-2&vs.evaluator=meander-4", "/agreement", "/contradictions", "/cut-score", "/plan",
        "/cohorts?profile=strong&vs.profile=average", "/interviews", $"/interviews/{SampledPortal.FirstInterview}", $"/interviews/compare?id={SampledPortal.FirstInterview}", "/review", "/golden", "/data", "/reports", "/help",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Load_OfAnyPage_MovesNothing_AndOnPaperCutsNothingAndHasNoControls(string path)
    {
        foreach (var width in new[] { 1440, 390 })
        {
            var (page, shifts) = await LoadAsync(path, width);
            // On a machine with much else to do a browser may paint between two parts of a page; what moves each time moves twice.
            if (shifts.Length > 0) Assert.Empty((await LoadAsync(path, width)).Shifts);
            Assert.Empty(await page.EvaluateAsync<string[]>(AboveAnEarlierPart));
            if (width < 1440) continue;

            // A4 at 96 px an inch, less the margins of print.css.
            await page.SetViewportSizeAsync(703, 1017);
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            Assert.Empty(await page.EvaluateAsync<string[]>(CutOrControl));
        }
    }

    private async Task<(IPage Page, string[] Shifts)> LoadAsync(string path, int width)
    {
        var page = await browser.NewPageAsync(width: width);
        await page.AddInitScriptAsync(WatchShifts);
        await page.GotoAsync(portal.Address + path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return (page, await page.EvaluateAsync<string[]>("window.shifts"));
    }

    [Fact]
    public async Task Overview_ShowsItsFirstPictureWithoutScrolling()
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync(portal.Address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var picture = (await page.Locator(".chart__plot--wide img").First.BoundingBoxAsync())!;
        Assert.True(picture.Y + (picture.Height / 2) < 900, $"The first picture stands at {picture.Y} and is {picture.Height} high.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Narrow_SaysWhereOneIsAndLeadsToEveryPage(bool scripts)
    {
        var page = await browser.NewPageAsync(width: 390, scripts: scripts);
        await page.GotoAsync($"{portal.Address}/contradictions");
        await page.GetByRole(AriaRole.Button, new() { Name = "All pages, now Contradictions" }).ClickAsync();
        var pages = page.GetByRole(AriaRole.Navigation, new() { Name = "Pages", Exact = true });
        await Expect(pages.GetByRole(AriaRole.Link)).ToHaveCountAsync(Portal.Components.Layout.SiteNavigation.Pages.Count);
        await pages.GetByRole(AriaRole.Link, new() { Name = "Cut score" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Cut score");
        await Expect(pages).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Wide_ShowsAllPagesWithoutAButton()
    {
        var page = await browser.NewPageAsync(width: 1024);
        await page.GotoAsync($"{portal.Address}/contradictions");
        await Expect(page.Locator(".site-menu")).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Pages", Exact = true }).GetByRole(AriaRole.Link, new() { Name = "Data" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Connection_ThatIsLost_CoversNothingAndKeepsChosenFiles()
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"{portal.Address}/data", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.GetByLabel("Transcripts or archives").SetInputFilesAsync(new FilePayload { Name = "C001_A.txt", MimeType = "text/plain", Buffer = [65] });
        await page.EvaluateAsync("document.getElementById('components-reconnect-modal').classList.add('components-reconnect-show')");

        var told = page.Locator("#components-reconnect-modal");
        await Expect(told).ToContainTextAsync("does not answer");
        var box = (await told.BoundingBoxAsync())!;
        Assert.InRange(box.Height * box.Width, 1, 1440 * 900 / 10);
        Assert.Equal(1, await page.EvaluateAsync<int>("document.getElementById('upload-files').files.length"));
        await page.GetByLabel("Run id").FillAsync("20260907_090000");
    }
}
