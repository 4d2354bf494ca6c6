using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Analytics.Portal.Tests.Host;
using Analytics.Portal.Tests.Support;
using Analytics.Warehouse;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Portal.Tests.Reports;

/// <summary>Saving a view and everything that can be done with it, as a browser without a script does it.</summary>
public sealed class ViewEndpointTests : IAsyncLifetime
{
    private readonly RunningPortal _portal = new();

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Services.GetRequiredService<WarehouseDatabase>().AddRunAsync("20260907_090000", "2026-09-07 09:00:00", "kestrel");
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Save_FromAPage_IsListedPinnedAndOpened()
    {
        Assert.Contains("href=\"/reports?save=%2Fscores%3Fprofile%3Dstrong\"", await _portal.Client.GetStringAsync("/scores?profile=strong&back=%2F"), StringComparison.Ordinal);
        var form = await _portal.Client.GetStringAsync("/reports?save=%2Fscores%3Fprofile%3Dstrong");
        Assert.Contains("value=\"Scores: strong\"", form, StringComparison.Ordinal);

        var id = await SaveAsync("Strong ones", "/scores?profile=strong&back=%2Fdata", pin: true);
        var page = await _portal.Client.GetStringAsync($"/reports?saved={id}");
        Assert.Contains("“Strong ones” is saved", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("href=\"/scores?profile=strong\"", page, StringComparison.Ordinal);
        Assert.Contains("Strong ones", await OverviewAsync(), StringComparison.Ordinal);
        using var opened = await _portal.Client.GetAsync($"/views/{id}");
        Assert.Equal("/scores?profile=strong", opened.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task RenamePinDelete_AreSeenOnThePage()
    {
        var id = await SaveAsync("Before", "/relevance");
        await PostAsync($"/views/{id}/rename", ("name", "After"));
        await PostAsync($"/views/{id}/pin", ("pinned", "1"));
        Assert.Contains("After", await OverviewAsync(), StringComparison.Ordinal);
        await PostAsync($"/views/{id}/pin", ("pinned", "0"));
        Assert.DoesNotContain("After", await OverviewAsync(), StringComparison.Ordinal);
        Assert.Equal("/reports", await PostAsync($"/views/{id}/delete"));
        using var gone = await _portal.Client.GetAsync($"/views/{id}");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains("refused=gone", await PostAsync($"/views/{id}/delete"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "/scores", "name_missing")]
    [InlineData("A", "//evil.example/", "no_page")]
    [InlineData("A", "/jobs", "no_page")]
    public async Task Save_OfWhatCannotBeKept_SaysWhy(string name, string address, string reason)
    {
        var back = await PostAsync("/views", ("name", name), ("address", address));
        Assert.Contains($"refused={reason}", back, StringComparison.Ordinal);
        Assert.Contains("The view was not saved.", await _portal.Client.GetStringAsync(back), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_WithoutAToken_IsRefused()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["name"] = "A", ["address"] = "/scores" });
        using var answer = await _portal.Client.PostAsync("/views", form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("Strong", await _portal.Client.GetStringAsync("/reports"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_IsOpenedFirstAndOnlyThen()
    {
        var id = await SaveAsync("Mine", "/scores?profile=weak");
        await PostAsync("/views/home", ("view", id));
        Assert.Equal("/scores?profile=weak", await WhereAsync("/", "none"));
        Assert.Null(await WhereAsync("/", "same-origin"));
        Assert.Null(await WhereAsync("/?profile=strong", "none"));
        Assert.Null(await WhereAsync("/data", "none"));
        await PostAsync("/views/home", ("view", ""));
        Assert.Null(await WhereAsync("/", "none"));

        await PostAsync("/views/home", ("view", id));
        await PostAsync($"/views/{id}/delete");
        Assert.Null(await WhereAsync("/", "none"));
    }

    [Fact]
    public async Task Api_SavesListsAndDeletes()
    {
        using var saved = await _portal.Client.PostAsJsonAsync("/api/v1/views", new { name = "By program", address = "/scores?profile=strong&back=%2F", pinned = true });
        Assert.Equal(HttpStatusCode.Created, saved.StatusCode);
        var view = JsonDocument.Parse(await saved.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(("/scores?profile=strong", "Scores: strong"), (view.GetProperty("address").GetString(), view.GetProperty("shows").GetString()));
        var listed = JsonDocument.Parse(await _portal.Client.GetStringAsync("/api/v1/views")).RootElement.GetProperty("views");
        Assert.Equal("By program", Assert.Single(listed.EnumerateArray()).GetProperty("name").GetString());

        using var again = await _portal.Client.PostAsJsonAsync("/api/v1/views", new { name = "by PROGRAM", address = "/" });
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        using var nowhere = await _portal.Client.PostAsJsonAsync("/api/v1/views", new { name = "B", address = "https://evil.example/" });
        Assert.Equal(HttpStatusCode.BadRequest, nowhere.StatusCode);
        using var foreign = new HttpRequestMessage(HttpMethod.Delete, saved.Headers.Location) { Headers = { { "Sec-Fetch-Site", "cross-site" } } };
        using var refused = await _portal.Client.SendAsync(foreign);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);

        using var deleted = await _portal.Client.DeleteAsync(saved.Headers.Location);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        using var gone = await _portal.Client.DeleteAsync(saved.Headers.Location);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task ADamagedFile_TakesNoPageDown()
    {
        await File.WriteAllTextAsync(_portal.StateFile, new string('x', 4000));
        Assert.Contains("is damaged", await _portal.Client.GetStringAsync("/reports"), StringComparison.Ordinal);
        foreach (var path in new[] { "/", "/scores", "/data" }) await _portal.Client.GetStringAsync(path);
        Assert.Equal("/reports", await PostAsync("/views", ("name", "A"), ("address", "/scores")));
        using var api = await _portal.Client.GetAsync("/api/v1/views");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, api.StatusCode);
        using var opened = await _portal.Client.GetAsync("/views/1");
        Assert.Equal("/reports", opened.Headers.Location!.OriginalString);
    }

    private async Task<string> SaveAsync(string name, string address, bool pin = false) =>
        (await PostAsync("/views", ("name", name), ("address", address), ("pin", pin ? "1" : ""))).Split("saved=")[1];

    private async Task<string> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", await _portal.TokenAsync())).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        using var answer = await _portal.Client.PostAsync(path, form);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private async Task<string?> WhereAsync(string path, string site)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Sec-Fetch-Site", site }, { "Sec-Fetch-Mode", "navigate" } } };
        using var answer = await _portal.Client.SendAsync(request);
        return answer.Headers.Location?.OriginalString;
    }

    private async Task<string> OverviewAsync() => WebUtility.HtmlDecode(await _portal.Client.GetStringAsync("/"));
}
