using System.Net;
using System.Text.RegularExpressions;

namespace Analytics.Portal.Tests.Access;

/// <summary>A client that keeps cookies, as a browser does, and follows nothing.</summary>
internal sealed partial class CookieBrowser : IDisposable
{
    private readonly HttpClient _client;

    public CookieBrowser() => _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies });

    public CookieContainer Cookies { get; } = new();

    public Task<HttpResponseMessage> GetAsync(Uri address, string accept = "*/*", string? authorization = null) => SendAsync(HttpMethod.Get, address, accept, authorization);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri address, string accept = "*/*", string? authorization = null)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await _client.SendAsync(request);
    }

    public async Task<HttpStatusCode> StatusAsync(Uri address, string? authorization = null)
    {
        using var answer = await GetAsync(address, authorization: authorization);
        return answer.StatusCode;
    }

    public async Task<HttpStatusCode> PostAsync(Uri address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await _client.PostAsync(address, form);
        return answer.StatusCode;
    }

    public async Task<string> PostForTextAsync(Uri address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await _client.PostAsync(address, form);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    /// <summary>The token that the forms of a page carry.</summary>
    public async Task<string> TokenAsync(Uri page) => TokenPattern().Match(await _client.GetStringAsync(page)).Groups[1].Value;

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenPattern();
}
