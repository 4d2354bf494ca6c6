using System.Net;
using System.Text.RegularExpressions;
using Analytics.Portal.Tests.Host;
using Analytics.Retention.Tests;

namespace Analytics.Portal.Tests.Admin;

/// <summary>A portal with the interviews of two candidates, and the forms of its Admin pages as a browser without a script sends them.</summary>
public sealed partial class PortalOfTwo : IAsyncLifetime
{
    private readonly RunningPortal _portal = new();

    internal RunningPortal Portal => _portal;

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        var run = Directory.CreateDirectory(Path.Combine(_portal.Inbox, "transcripts_20260105_090000")).FullName;
        await File.WriteAllTextAsync(Path.Combine(run, "C001_Ada_Byron.txt"), InventedTranscript.Of("Ada Byron"));
        await File.WriteAllTextAsync(Path.Combine(run, "C002_Alan_Turing.txt"), InventedTranscript.Of("Alan Turing", "I broke ciphers."));
        using (await _portal.Client.PostAsync("/data/scan", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", await _portal.TokenAsync())]))) { }
        Assert.Contains("Alan Turing", await _portal.UntilAsync("/interviews", page => page.Contains("Alan Turing", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    /// <summary>Sends one of a page's forms, with its token; what the page then says.</summary>
    internal async Task<string> PostAsync(string page, string handler, params (string Name, string Value)[] fields)
    {
        var token = TokenPattern().Match(await _portal.Client.GetStringAsync(page)).Groups[1].Value;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("_handler", handler), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using var answer = await _portal.Client.PostAsync(page, form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenPattern();
}
