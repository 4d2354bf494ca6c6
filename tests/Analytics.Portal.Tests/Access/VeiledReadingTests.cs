using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Analytics.Exports;
using Analytics.Portal.Access;
using Analytics.Portal.Charts;
using Analytics.State.Access;
using Analytics.State.Views;
using Analytics.Warehouse;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Portal.Tests.Access;

/// <summary>Where a role is configured to see pseudonyms, nothing that it can ask of a running portal says a candidate's name.</summary>
public sealed class VeiledReadingTests(VeiledReadingTests.VeiledPortal portal) : IClassFixture<VeiledReadingTests.VeiledPortal>
{
    private static readonly string[] Pages =
    [
        "/", "/alerts", "/calibration", "/changes", "/cohorts", "/contradictions", "/cut-score", "/data", "/help", "/interviews?size=200", "/interviews?sort=candidate&size=200", "/interviews?q=the&size=200",
        "/plan", "/relevance", "/reports", "/scores", "/find?text=C0", "/find/list?text=C0", "/calibration/report.html", "/views/1", "/data/file?run=x&file=y",
    ];

    [Fact]
    public async Task Addresses_OfPagesProgramsAndPictures_SayNoName()
    {
        string[] addresses =
        [
            .. Pages,
            .. AccessTable.Lines.Where(line => line.Path.StartsWith("/api/v1/", StringComparison.Ordinal) && line.Methods.Contains("GET", StringComparison.Ordinal) && !line.Path.Contains('{')).Select(line => line.Path),
            .. portal.Services.GetRequiredService<ChartGallery>().Names.Select(name => $"/charts/{name}.svg"),
        ];
        foreach (var address in addresses) await AssertNamelessAsync(address);
    }

    [Fact]
    public async Task Interviews_OnPagesAndForPrograms_SayNoPartOfTheirName()
    {
        foreach (var interview in portal.Interviews.Where((_, i) => i % 12 == 0))
        {
            foreach (var address in new[] { $"/interviews/{interview.InterviewId}", $"/api/v1/interviews/{interview.InterviewId}", $"/export/interview-dialogue.csv?id={interview.InterviewId}", $"/interviews/compare?id={interview.InterviewId}" })
            {
                var text = await AssertNamelessAsync(address);
                foreach (var part in interview.Candidate.Split(' ', '-').Where(part => part.Length > 3)) Assert.False(Regex.IsMatch(text, $@"\b{Regex.Escape(part)}\b"), $"{address} says {part}");
            }
        }
    }

    [Fact]
    public async Task Exports_InEveryTable_SayNoName()
    {
        var catalogue = portal.Services.GetRequiredService<ExportCatalogue>();
        var own = portal.Interviews[0].InterviewId;
        foreach (var table in catalogue.Tables) await AssertNamelessAsync($"/export/{table.Name}.csv{(table.IsOfInterview ? $"?id={own}" : "")}");
        foreach (var book in catalogue.Books) AssertNameless(book.Name, await WorkbookAsync($"/export/{book.Name}.xlsx{(catalogue.Find(book.Name)!.IsOfInterview ? $"?id={own}" : "")}"));
    }

    [Fact]
    public async Task Pseudonym_IsTheSameOnEveryPage_AndForEngineers()
    {
        var some = portal.Interviews[3];
        var shown = Regex.Match(await TextAsync(portal.As(Role.Analyst), $"/interviews/{some.InterviewId}"), "Person [0-9a-f]{10}").Value;

        Assert.NotEqual("", shown);
        foreach (var address in new[] { $"/api/v1/interviews/{some.InterviewId}", $"/export/interviews.csv?person={some.CandidateCode}", $"/interviews?person={some.CandidateCode}&position={Uri.EscapeDataString(some.Position!)}" })
        {
            Assert.Contains(shown, await TextAsync(portal.As(Role.Analyst), address), StringComparison.Ordinal);
            Assert.Contains(shown, await TextAsync(portal.As(Role.Engineer), address), StringComparison.Ordinal);
            Assert.Contains(some.Candidate, await TextAsync(portal.As(Role.Admin), address), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task RealName_FindsNobody_AsANameAFilterOrAWord()
    {
        var name = portal.Interviews[3].Candidate;
        var word = Uri.EscapeDataString(name.Split(' ')[^1]);

        Assert.Equal(0, await CountAsync(Role.Analyst, $"person={Uri.EscapeDataString(name)}"));
        Assert.Equal(await CountAsync(Role.Analyst, ""), await CountAsync(Role.Analyst, $"not.person={Uri.EscapeDataString(name)}"));
        Assert.True(await CountAsync(Role.Admin, $"person={Uri.EscapeDataString(name)}") > 0);
        Assert.True(await CountAsync(Role.Admin, $"q={word}") > await CountAsync(Role.Analyst, $"q={word}"));
        var place = $"/interviews?person={portal.Interviews[3].CandidateCode}";
        Assert.Contains(place, await TextAsync(portal.As(Role.Admin), $"/find?text={Uri.EscapeDataString(name)}"), StringComparison.Ordinal);
        Assert.DoesNotContain(place, await TextAsync(portal.As(Role.Analyst), $"/find?text={Uri.EscapeDataString(name)}"), StringComparison.Ordinal);
        Assert.Contains(place, await TextAsync(portal.As(Role.Analyst), $"/find?text={portal.Interviews[3].CandidateCode}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Views_ThatNameSomebody_AreNotThere()
    {
        var ada = portal.Interviews[3].Candidate;
        var views = portal.Services.GetRequiredService<SavedViews>();
        var named = views.Save($"About {ada}", "/scores", isPinned: true);
        var asked = views.Save("Somebody", $"/interviews?person={Uri.EscapeDataString(ada)}", isPinned: true);
        var open = views.Save("Strong ones", "/scores?profile=strong", isPinned: true);

        foreach (var address in new[] { "/", "/reports", "/api/v1/views" })
        {
            var text = await AssertNamelessAsync(address);
            Assert.Contains("Strong ones", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Somebody", text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await portal.As(Role.Analyst).GetAsync($"/views/{asked.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.As(Role.Analyst).GetAsync($"/views/{named.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await portal.As(Role.Analyst).GetAsync($"/views/{open.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await portal.As(Role.Admin).GetAsync($"/views/{asked.Id}")).StatusCode);
    }

    private async Task<string> AssertNamelessAsync(string address)
    {
        using var answer = await portal.As(Role.Analyst).GetAsync(address);
        Assert.True((int)answer.StatusCode < 500, $"{address}: {(int)answer.StatusCode}");
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        AssertNameless(address, text);
        return text;
    }

    private void AssertNameless(string address, string text)
    {
        foreach (var name in portal.Names)
        {
            var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
            Assert.True(at < 0, $"{address} says {name}: {(at < 0 ? "" : text[Math.Max(0, at - 300)..Math.Min(text.Length, at + 100)])}");
        }
    }

    private async Task<string> WorkbookAsync(string address)
    {
        using var answer = await portal.As(Role.Analyst).GetAsync(address);
        if (answer.StatusCode == HttpStatusCode.Forbidden) return "";
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode}");
        using var book = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        return string.Concat(book.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
    }

    private async Task<int> CountAsync(Role role, string filter) =>
        int.Parse(Regex.Match(await TextAsync(portal.As(role), $"/api/v1/summary?{filter}"), "\"interviews\": ?(\\d+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<string> TextAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode}\n{text[..Math.Min(2000, text.Length)]}");
        return text;
    }

    /// <summary>A closed portal with the sample corpus, whose analysts and engineers see pseudonyms.</summary>
    public sealed class VeiledPortal : IAsyncLifetime
    {
        private readonly ClosedPortal _portal = new("--Access:Pseudonyms:Roles:0", "analyst", "--Access:Pseudonyms:Roles:1", "engineer");

        public IServiceProvider Services => _portal.Services;

        public IReadOnlyList<InterviewRow> Interviews { get; private set; } = [];

        /// <summary>Names as they are written and as files are called.</summary>
        public IReadOnlyList<string> Names { get; private set; } = [];

        public HttpClient As(Role role) => _portal.As(role);

        public async ValueTask InitializeAsync()
        {
            await _portal.InitializeAsync();
            var warehouse = _portal.Services.GetRequiredService<WarehouseDatabase>();
            await new IngestPipeline(warehouse, new IngestLimits(), TimeProvider.System).IngestAsync(new IngestRequest([Support.Samples.Folder]));
            Interviews = new InterviewList(warehouse).Read(Cohort.All, InterviewOrder.Default, 1, 1000);
            Names = [.. Interviews.Select(i => i.Candidate).Distinct().SelectMany(name => new[] { name, name.Replace(' ', '_') })];
        }

        public async ValueTask DisposeAsync() => await _portal.DisposeAsync();
    }
}
