using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Analytics.Handouts.Tests;
using Analytics.Portal.Tests.Host;
using Analytics.Portal.Tests.Support;
using Analytics.State.Alerts;
using Analytics.Warehouse;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Portal.Tests.Alerts;

/// <summary>A rule is made on the page, looks at the data of a portal that runs, and what it raises is mailed by a real server, posted to a real receiver, read by programs and taken up.</summary>
public sealed class AlertEndpointTests : IAsyncLifetime
{
    private const string Key = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly MailServer _mail = new();
    private readonly WebhookReceiver _receiver = new();
    private readonly RunningPortal _portal;

    public AlertEndpointTests() => _portal = new RunningPortal(
        "--Mail:Host", "127.0.0.1", "--Mail:Port", _mail.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), "--Mail:Security", "None", "--Mail:From", "portal@example.com");

    private AlertRules Rules => _portal.Services.GetRequiredService<AlertRules>();

    private AlertStore Alerts => _portal.Services.GetRequiredService<AlertStore>();

    public async ValueTask InitializeAsync()
    {
        await _receiver.StartAsync();
        await _portal.InitializeAsync();
        await _portal.Services.GetRequiredService<WarehouseDatabase>().AddRunAsync("20250907_090000", "2025-09-07 09:00:00", "kestrel");
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        await _receiver.DisposeAsync();
        await _mail.DisposeAsync();
    }

    [Fact]
    public async Task Make_ARuleThatHolds_IsRaisedToldShownAndTakenUp()
    {
        Assert.Equal("/alerts#rules", await PostAsync("/alerts/rules", Fields(to: "ada@example.com", webhook: _receiver.Address)));
        await UntilAsync(() => _receiver.Received.Count == 1 && _mail.Received.Count == 1);
        var alert = Assert.Single(Alerts.Open());
        Assert.Equal("Alert: No run", _mail.Received.Single().Message.Subject);
        Assert.Contains($"{_portal.Client.BaseAddress}alerts#alert-{alert.Id}", _mail.Received.Single().Message.TextBody, StringComparison.Ordinal);

        Assert.Contains("No run", await _portal.Client.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Contains("site-nav__count", await _portal.Client.GetStringAsync("/scores"), StringComparison.Ordinal);
        var answer = await _portal.Client.GetFromJsonAsync<JsonElement>("/api/v1/alerts");
        Assert.Equal(("No run", "raised"), (answer.GetProperty("alerts")[0].GetProperty("rule").GetString(), answer.GetProperty("alerts")[0].GetProperty("state").GetString()));
        Assert.Equal(("no_new_run", "holds"), (answer.GetProperty("rules")[0].GetProperty("kind").GetString(), answer.GetProperty("rules")[0].GetProperty("outcome").GetString()));
        Assert.DoesNotContain("whsec_", answer.ToString(), StringComparison.Ordinal);

        Assert.Equal($"/alerts#alert-{alert.Id}", await PostAsync($"/alerts/{alert.Id}/acknowledge", ("by", "Ada"), ("note", "On holiday until Monday.")));
        Assert.Contains("On holiday until Monday.", await _portal.Client.GetStringAsync("/alerts"), StringComparison.Ordinal);
        Assert.DoesNotContain("site-nav__count", await _portal.Client.GetStringAsync("/scores"), StringComparison.Ordinal);
        Assert.Contains("refused=gone", await PostAsync($"/alerts/{alert.Id}/acknowledge", ("by", "Bo"), ("note", "")), StringComparison.Ordinal);
        Assert.Contains("refused=name_missing", await PostAsync($"/alerts/{alert.Id}/acknowledge", ("by", ""), ("note", "")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PauseChangeDelete_AreSeenOnThePage()
    {
        await PostAsync("/alerts/rules", Fields());
        var id = Assert.Single(Rules.Read()).Id;
        await PostAsync($"/alerts/rules/{id}/pause", ("paused", "1"));
        Assert.True(Rules.Find(id)!.IsPaused);
        await PostAsync($"/alerts/rules/{id}/pause", ("paused", "0"));
        await PostAsync($"/alerts/rules/{id}", Fields(name: "No run for long", limit: "30"));
        Assert.Equal(("No run for long", 30.0, false), (Rules.Find(id)!.Name, Rules.Find(id)!.Limit, Rules.Find(id)!.IsPaused));
        Assert.Contains("refused=name_taken", await PostAsync("/alerts/rules", Fields(name: "no run for long")), StringComparison.Ordinal);
        await PostAsync($"/alerts/rules/{id}/delete");
        Assert.Empty(Rules.Read());
        Assert.Contains("refused=gone", await PostAsync($"/alerts/rules/{id}/delete"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Make_OfWhatCannotBe_SaysWhy()
    {
        using var answer = await SendAsync("/alerts/rules", Fields(webhook: "ftp://example.com/"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await BrowsingContext.New().OpenAsync(async request => request.Content(await answer.Content.ReadAsStringAsync()), TestContext.Current.CancellationToken);
        Assert.Equal("Alerts", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("begins with https:// or http://", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("No run", "7", "ftp://example.com/", null), (Typed(page, "name"), Typed(page, "limit"), Typed(page, "url"), Typed(page, "secret")));
        Assert.Equal("no_new_run:", page.QuerySelector("#rule-what option[selected]")!.GetAttribute("value"));
        Assert.Empty(Rules.Read());
    }

    [Fact]
    public async Task KeyOfAWebhook_IsShownWhenItIsMade_AndNeverAgain()
    {
        using var made = await SendAsync("/alerts/rules", [.. Fields(webhook: _receiver.Address).Where(field => field.Item1 != "secret"), ("secret", "")]);
        var rule = Assert.Single(Rules.Read());
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        Assert.Contains(rule.WebhookSecret!, WebUtility.HtmlDecode(await made.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        var form = await _portal.Client.GetStringAsync($"/alerts?edit={rule.Id}");
        Assert.DoesNotContain("whsec_", form, StringComparison.Ordinal);
        Assert.Contains("A key is set", form, StringComparison.Ordinal);

        Assert.Equal("/alerts#rules", await PostAsync($"/alerts/rules/{rule.Id}", [.. Fields(webhook: _receiver.Address).Where(field => field.Item1 != "secret"), ("secret", "")]));
        Assert.Equal(rule.WebhookSecret, Rules.Find(rule.Id)!.WebhookSecret);
        await PostAsync($"/alerts/rules/{rule.Id}", Fields(webhook: _receiver.Address));
        Assert.Equal(Key, Rules.Find(rule.Id)!.WebhookSecret);
    }

    [Fact]
    public async Task Post_WithoutAToken_IsRefused()
    {
        using var form = new FormUrlEncodedContent(Fields().Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        using var answer = await _portal.Client.PostAsync("/alerts/rules", form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Alerts page", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(Rules.Read());
    }

    [Fact]
    public async Task Api_OfADamagedStateFile_SaysSo_AndOtherPagesGoOn()
    {
        await PostAsync("/alerts/rules", Fields());
        _portal.Services.GetRequiredService<State.StateFile>().Dispose();
        await File.WriteAllTextAsync(_portal.StateFile, new string('x', 8000));
        foreach (var ending in new[] { "-wal", "-shm" }) File.Delete(_portal.StateFile + ending);
        using var answer = await _portal.Client.GetAsync("/api/v1/alerts");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("is damaged", await _portal.Client.GetStringAsync("/alerts"), StringComparison.Ordinal);
        using var scores = await _portal.Client.GetAsync("/scores");
        Assert.Equal(HttpStatusCode.OK, scores.StatusCode);
    }

    private static string? Typed(IDocument page, string field) => page.GetElementById($"rule-{field}")!.GetAttribute("value");

    private static (string, string)[] Fields(string name = "No run", string limit = "7", string to = "", string webhook = "") =>
        [("name", name), ("what", "no_new_run:"), ("limit", limit), ("in_a_row", "2"), ("view", ""), ("cohort", ""), ("to", to), ("webhook", webhook), ("secret", webhook.Length == 0 ? "" : Key)];

    private async Task<string> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var answer = await SendAsync(path, fields);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private async Task<HttpResponseMessage> SendAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", await _portal.TokenAsync())).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return await _portal.Client.PostAsync(path, form);
    }

    private static async Task UntilAsync(Func<bool> reached)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!reached())
        {
            if (patience.IsCancellationRequested) Assert.Fail("Never reached.");
            await Task.Delay(50);
        }
    }
}
