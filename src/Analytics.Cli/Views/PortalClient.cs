using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Analytics.Cli.Views;

/// <summary>Asks a portal that runs.</summary>
internal sealed class PortalClient : IDisposable
{
    // A page may be printed for ten minutes at most, after waiting as long for others.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(21);
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    // Not an option: a command line stands in the list of processes for everybody of the machine to read.
    private const string TokenVariable = "ANALYTICS_TOKEN";

    private readonly HttpClient _http;
    private readonly string _url;

    public PortalClient(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new CommandFailure($"--url \"{Printable.OneLine(url)}\" is no address of a portal, such as http://127.0.0.1:5080.");
        (_url, _http) = (url, new HttpClient { BaseAddress = address, Timeout = Longest });
        if (Environment.GetEnvironmentVariable(TokenVariable) is { Length: > 0 } token) _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Trim());
    }

    /// <summary>The saved views.</summary>
    public async Task<IReadOnlyList<NamedView>> ViewsAsync(CancellationToken cancellationToken)
    {
        using var answer = await GetAsync("/api/v1/views", cancellationToken);
        return (await answer.Content.ReadFromJsonAsync<NamedViews>(Json, cancellationToken))?.Views ?? [];
    }

    /// <summary>A page as PDF.</summary>
    public async Task<byte[]> PdfAsync(string address, CancellationToken cancellationToken)
    {
        using var answer = await GetAsync(address, cancellationToken);
        return answer.Content.Headers.ContentType?.MediaType == "application/pdf"
            ? await answer.Content.ReadAsByteArrayAsync(cancellationToken)
            : throw new CommandFailure($"What answers at {_url} is no portal of this program: it sent {answer.Content.Headers.ContentType?.MediaType ?? "nothing"} instead of a PDF.");
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> GetAsync(string address, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await _http.GetAsync(new Uri(address, UriKind.Relative), cancellationToken);
            if (answer.IsSuccessStatusCode) return answer;
            using (answer) throw new CommandFailure(await SentenceAsync(answer, cancellationToken));
        }
        catch (HttpRequestException fault)
        {
            throw new CommandFailure($"No portal answers at {_url} ({fault.Message}). Start one (dotnet run --project src/Analytics.Portal), or name it with --url.", fault);
        }
    }

    private async Task<string> SentenceAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (answer.StatusCode == System.Net.HttpStatusCode.Unauthorized)
            return $"The portal at {_url} wants a token: make one (analytics token create NAME --scope read --scope export) and give it as the environment variable {TokenVariable}.";
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        try
        {
            if (JsonDocument.Parse(text).RootElement.TryGetProperty("detail", out var detail) && detail.GetString() is { Length: > 0 } sentence) return Printable.OneLine(sentence);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // No problem details: the status says it.
        }

        return $"The portal at {_url} answered with status {(int)answer.StatusCode}.";
    }

    private sealed record NamedViews(IReadOnlyList<NamedView> Views);
}

/// <summary>A saved view as the portal lists it.</summary>
internal sealed record NamedView(long Id, string Name, string Pdf);
