using System.Net;
using Analytics.Portal.Charts;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Portal.Tests.Host;

public sealed class PortalTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/data")]
    [InlineData("/css/portal.css")]
    public async Task Get_AnyPage_CarriesTheSecurityHeaders(string path)
    {
        using var answer = await portal.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/data")]
    public async Task Get_AnyPage_HasNoInlineScript(string path) =>
        Assert.DoesNotMatch("<script(?![^>]* src=)", await portal.Client.GetStringAsync(path));

    [Fact]
    public async Task Get_AnEmptyWarehouse_SaysWhatToDoNext()
    {
        var page = await portal.Client.GetStringAsync("/");
        Assert.Contains("Nothing is loaded yet", page, StringComparison.Ordinal);
        Assert.Contains(portal.Inbox, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AnUnknownAddress_IsNotFoundAndLeadsOn()
    {
        using var answer = await portal.Client.GetAsync("/nowhere?x=1");
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no page at this address", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/nowhere?x=1#content\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/data#ledger\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dark", "/data?q=1", "/data?q=1")]
    [InlineData("dark", "//evil.example", "/")]
    [InlineData("dark", "https://evil.example", "/")]
    [InlineData("dark", "/\\evil.example", "/")]
    public async Task PostTheme_GoesBackOnlyInsideThePortal(string theme, string back, string expected)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["theme"] = theme, ["back"] = back });
        using var answer = await portal.Client.PostAsync("/theme", form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(expected, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task PostTheme_IsRememberedInThePage()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["theme"] = "dark" });
        using var answer = await portal.Client.PostAsync("/theme", form);
        Assert.StartsWith("theme=dark;", answer.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        Assert.Contains("data-theme=\"dark\"", await portal.Client.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetChart_Again_IsNotSentAgain()
    {
        using var first = await portal.Client.GetAsync("/charts/scores.svg?theme=dark");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/charts/scores.svg?theme=dark");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await portal.Client.SendAsync(request);
        Assert.Equal("image/svg+xml", first.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task GetChart_AsAPageNamesIt_IsKeptForGood()
    {
        var imprint = portal.Services.GetRequiredService<ChartGallery>().Imprint;
        using var named = await portal.Client.GetAsync($"/charts/scores.svg?theme=dark&v={imprint}");
        using var older = await portal.Client.GetAsync($"/charts/scores.svg?theme=dark&v={imprint}0");
        Assert.Equal(["private", "max-age=31536000", "immutable"], named.Headers.CacheControl!.ToString().Split(", ").OrderDescending());
        Assert.Equal(["private", "no-cache"], older.Headers.CacheControl!.ToString().Split(", ").OrderDescending());
    }

    [Fact]
    public async Task GetMarks_AsAPageNamesThem_AreAPieceOfAPageThatIsKeptForGood()
    {
        var imprint = portal.Services.GetRequiredService<ChartGallery>().Imprint;
        using var answer = await portal.Client.GetAsync($"/charts/scores.marks?width=340&dress=page&v={imprint}&from_page=%2Fscores");
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["private", "max-age=31536000", "immutable"], answer.Headers.CacheControl!.ToString().Split(", ").OrderDescending());
        Assert.StartsWith("<ul class=\"chart__marks\"", (await answer.Content.ReadAsStringAsync()).TrimStart(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/charts/none.marks", HttpStatusCode.NotFound)]
    [InlineData("/charts/scores.marks?width=9", HttpStatusCode.BadRequest)]
    [InlineData("/charts/scores.png", HttpStatusCode.OK)]
    [InlineData("/charts/none.svg", HttpStatusCode.NotFound)]
    [InlineData("/charts/scores.svg?width=9", HttpStatusCode.BadRequest)]
    [InlineData("/charts/scores.svg?height=abc", HttpStatusCode.BadRequest)]
    public async Task GetChart_OfAnyAddress_AnswersClearly(string address, HttpStatusCode expected)
    {
        using var answer = await portal.Client.GetAsync(address);
        Assert.Equal(expected, answer.StatusCode);
    }
}
