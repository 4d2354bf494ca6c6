using System.Net;
using Analytics.Portal.Tests.Api;

namespace Analytics.Portal.Tests.Calibration;

/// <summary>The report as a file, from the portal.</summary>
public sealed class CalibrationFileTests(SampledPortal portal)
{
    [Fact]
    public async Task Get_ACohort_IsAFileThatLeadsBackToThisPortal()
    {
        using var answer = await portal.Client.GetAsync("/calibration/report.html?evaluator=kestrel-2");
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal((HttpStatusCode.OK, "text/html", "attachment"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Contains("<title>Calibration: evaluated by kestrel-2", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{portal.Client.BaseAddress}interviews?profile=weak&amp;evaluator=kestrel-2\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_TwoCohorts_IsAFileAboutTheirDifference()
    {
        using var answer = await portal.Client.GetAsync("/calibration/report.html?evaluator=meander-4&vs.evaluator=kestrel-2");
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal((HttpStatusCode.OK, "calibration-comparison.html"), (answer.StatusCode, answer.Content.Headers.ContentDisposition!.FileName));
        Assert.Contains("<title>Calibration: evaluator meander-4 against evaluator kestrel-2", html, StringComparison.Ordinal);
        Assert.Contains("What got worse", html, StringComparison.Ordinal);
        Assert.Contains("The requirements side by side", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script|<link |src=\"|href=\"(?!#|" + portal.Client.BaseAddress + ")", html);
        Assert.Contains("href=\"/calibration/report.html?evaluator=meander-4&amp;vs.evaluator=kestrel-2\"", await portal.Client.GetStringAsync("/calibration?evaluator=meander-4&vs.evaluator=kestrel-2"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vs.profile=brave", "vs.profile \"brave\"")]
    [InlineData("profile=brave", "profile \"brave\"")]
    [InlineData("baseline=nothing", "baseline \"nothing\" is not a run of this selection")]
    public async Task Get_ABadValue_IsRefusedWithItsName(string query, string words)
    {
        using var answer = await portal.Client.GetAsync("/calibration/report.html?" + query);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("calibration-curve")]
    [InlineData("calibration-heat")]
    [InlineData("calibration-drift")]
    public async Task Get_AChart_HasAnAddressOfItsOwn(string name)
    {
        using var answer = await portal.Client.GetAsync($"/charts/{name}.svg?evaluator=kestrel-2");

        Assert.Equal((HttpStatusCode.OK, "image/svg+xml"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Get_Styles_AreThere() =>
        Assert.Contains(".verdict-card", await portal.Client.GetStringAsync("/_content/Analytics.Reports/report.css"), StringComparison.Ordinal);
}
