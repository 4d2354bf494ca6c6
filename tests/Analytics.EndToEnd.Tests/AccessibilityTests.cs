using Microsoft.Playwright;

namespace Analytics.EndToEnd.Tests;

/// <summary>axe finds nothing on any page, light and dark, wide and narrow; and nothing is wider than the screen.</summary>
public sealed class AccessibilityTests(Browser browser, SampledPortal portal)
{
    private static readonly string[] Addresses =
    [
        "/", "/?position=Platform%20Engineer&from=2026-10-01",
        "/scores", "/changes?from=2026-10-01", "/find?text=engineer", "/help", "/scores?by=position&profile=strong&score=5",
        "/relevance", "/relevance?scale=similarity&profile=strong",
        "/contradictions", "/contradictions?contradiction=recommendation_score&profile=weak", "/plan", "/cut-score", "/cut-score?cut=4.2&mix.weak=40&profile=weak&profile=strong",
        "/agreement", "/calibration", "/calibration?evaluator=kestrel-2&vs.evaluator=meander-4", "/calibration?q=nobody+says+this",
        "/cohorts", "/cohorts?profile=strong&choose=1", "/cohorts?profile=strong&vs.profile=average",
        "/interviews", "/interviews?profile=strong&q=the", "/interviews?run=none", "/interviews?score=5&back=%2Fscores%3Fprofile%3Dstrong",
        $"/interviews/{SampledPortal.FirstInterview}", $"/interviews/{SampledPortal.FirstInterview}?q=the&back=%2Fscores%3Fprofile%3Dstrong", "/interviews/999999",
        "/interviews?column=score&column=run&page_size=50", $"/interviews/compare?id={SampledPortal.FirstInterview}&id=3360580403192833243",
        "/data", "/data?status=quarantined",
        "/alerts", "/reports", "/reports?save=%2Fscores%3Fprofile%3Dstrong", "/sql",
        "/admin", "/admin/tokens", "/admin/erasure", "/admin/retention", "/admin/holds", "/admin/backup", "/admin/audit", "/admin/audit?action=rating",
        "/nowhere",
    ];

    public static TheoryData<string> Pages => [.. Addresses];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_LightAndDarkWideAndNarrow_HasNoViolationAndFits(string path)
    {
        var page = await browser.NewPageAsync(ColorScheme.Light, width: 1440);
        await page.GotoAsync(portal.Address + path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await CheckAsync(page, path, width: 1440);

        // Scheme and width are the style sheet's alone, so the same page is looked at again.
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.SetViewportSizeAsync(390, 900);
        await CheckAsync(page, path, width: 390);
    }

    private static async Task CheckAsync(IPage page, string path, int width)
    {
        await Axe.FindsNothingAsync(page, $"{width} px");
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{path} is {overflow} px wider than the screen of {width} px.");
        if (width < 500) Assert.Empty(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.table-scroll')].filter(t => t.scrollWidth > t.clientWidth + 1).map(t => t.getAttribute('aria-label'))"));
    }
}
