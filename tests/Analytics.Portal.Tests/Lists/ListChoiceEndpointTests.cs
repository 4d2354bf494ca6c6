using System.Net;
using Analytics.Portal.Tests.Api;

namespace Analytics.Portal.Tests.Lists;

/// <summary>What a reader shows of a list stands in the address and is there again the next time, without a script.</summary>
public sealed class ListChoiceEndpointTests(SampledPortal portal) : IDisposable
{
    // The client that all tests share would keep the cookie.
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = portal.Client.BaseAddress };

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("interviews", "/interviews?profile=strong&sort=score", "/interviews?profile=strong&sort=score&column=profile&column=score&page_size=50")]
    [InlineData("interviews", "/scores?profile=strong", "/interviews?column=profile&column=score&page_size=50")]
    [InlineData("interviews", "//elsewhere.example", "/interviews?column=profile&column=score&page_size=50")]
    [InlineData("contradictions", "/contradictions", "/contradictions?column=profile&column=score&page_size=50")]
    [InlineData("files", "/data?q=C017", "/data?q=C017&page_size=50#ledger")]
    public async Task Choose_LeadsToTheAddressThatHasIt(string list, string back, string expected)
    {
        using var answer = await ChooseAsync(list, ("column", "score"), ("column", "profile"), ("page_size", "50"), ("back", back));
        Assert.Equal((HttpStatusCode.SeeOther, expected), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task Come_WithoutAChoiceInTheAddress_LeadsToTheOneOfLastTime()
    {
        using var chosen = await ChooseAsync("interviews", ("column", "score"), ("page_size", "25"), ("back", "/interviews"));
        var cookie = Assert.Single(chosen.Headers.GetValues("Set-Cookie")).Split(';')[0];
        Assert.Equal("/interviews?profile=weak&column=score", await LedToAsync("/interviews?profile=weak", cookie));
        Assert.Equal("/interviews?column=score", await LedToAsync("/interviews", cookie));
        Assert.Null(await LedToAsync("/interviews?column=run", cookie));
        Assert.Null(await LedToAsync("/interviews?page_size=50", cookie));
        Assert.Null(await LedToAsync("/contradictions", cookie));
        Assert.Null(await LedToAsync("/interviews", "list-interviews=column%3Dsalary"));
        Assert.Null(await LedToAsync("/interviews", null));
    }

    [Fact]
    public async Task Choose_TheUsual_IsForgotten()
    {
        using var answer = await ChooseAsync("interviews", ("page_size", "25"), ("back", "/interviews"));
        Assert.Equal("/interviews", answer.Headers.Location!.OriginalString);
        Assert.Contains("list-interviews=; expires=Thu, 01 Jan 1970", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choose_OfNoList_IsNotFound()
    {
        using var answer = await ChooseAsync("people", ("page_size", "25"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> ChooseAsync(string list, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await _client.PostAsync($"/lists/{list}", form);
    }

    private async Task<string?> LedToAsync(string address, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        using var answer = await _client.SendAsync(request);
        return answer.Headers.Location?.OriginalString;
    }
}
