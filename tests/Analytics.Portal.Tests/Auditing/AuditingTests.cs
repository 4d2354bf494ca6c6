using System.Net;
using Analytics.Portal.Auditing;
using Analytics.Portal.Tests.Host;
using Analytics.Portal.Tests.Support;
using Analytics.State.Audit;
using Analytics.State.Secrets;
using Analytics.Transcripts;
using Analytics.Warehouse;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Portal.Tests.Auditing;

/// <summary>What is answered is told to the audit log, without the names and words that were asked.</summary>
public sealed class AuditingTests : IAsyncLifetime
{
    private readonly RunningPortal _portal = new();

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Services.GetRequiredService<WarehouseDatabase>().AddRunAsync("20260907_090000", "2026-09-07 09:00:00", "kestrel");
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Theory]
    [InlineData("/interviews/{0}", "/interviews/{Id:long}")]
    [InlineData("/api/v1/interviews/{0}", "/api/v1/interviews/{id}")]
    public async Task AnInterviewOpened_IsToldByItsPseudonym(string address, string route)
    {
        using (await _portal.Client.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, Interview))) { }
        var entry = Entries(AuditAction.InterviewOpened).Single();
        Assert.Equal((Names.OfInterview(Interview), route), (entry.Subject, entry.Details["route"]));
        Assert.NotEqual("nobody", entry.Actor);
    }

    [Fact]
    public async Task WhatIsNotThere_IsNotOpened()
    {
        using (await _portal.Client.GetAsync("/interviews/5")) { }
        using (await _portal.Client.GetAsync("/export/nothing.csv")) { }
        Assert.Empty(Entries(AuditAction.InterviewOpened));
        Assert.Empty(Entries(AuditAction.Export));
    }

    [Fact]
    public async Task AnExport_IsToldWithItsCohortButWithoutNamesAndWords()
    {
        using (var answer = await _portal.Client.GetAsync("/export/interviews.csv?profile=strong&q=Example&person=C001")) Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var entry = Entries(AuditAction.Export).Single();
        Assert.Equal(("interviews.csv", "profile=strong"), (entry.Details["what"], entry.Details["cohort"]));
        Assert.Equal("7", Entries(AuditAction.Search).Single().Details["characters"]);
        Assert.DoesNotContain(All, told => told.Subject.Contains("Example", StringComparison.Ordinal) || told.Details.Values.Any(value => value.Contains("Example", StringComparison.Ordinal) || value.Contains("C001", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/interviews?q=ledger", 6)]
    [InlineData("/find?text=Ada", 3)]
    [InlineData("/find/list?text=Ada", 3)]
    public async Task ASearch_IsToldByTheLengthOfItsWords(string address, int characters)
    {
        using (await _portal.Client.GetAsync(address)) { }
        Assert.Equal(characters.ToString(System.Globalization.CultureInfo.InvariantCulture), Entries(AuditAction.Search).Single().Details["characters"]);
    }

    [Theory]
    [InlineData("/interviews")]
    [InlineData("/scores?profile=strong")]
    [InlineData("/interviews?q=")]
    public async Task WhatIsNeither_IsNotTold(string address)
    {
        using (await _portal.Client.GetAsync(address)) { }
        Assert.Empty(All);
    }

    [Fact]
    public void EveryAddressThatHandsOutAFile_IsAudited()
    {
        var routes = _portal.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().ToList();
        var handing = routes.Where(route => route.RoutePattern.RawText is { } text && (text.StartsWith("/export/", StringComparison.Ordinal) || text.StartsWith("/pdf/", StringComparison.Ordinal)
            || text.EndsWith(".pdf", StringComparison.Ordinal) || text.EndsWith("report.html", StringComparison.Ordinal) || text.EndsWith(".csv", StringComparison.Ordinal))).ToList();
        Assert.True(handing.Count >= 5);
        Assert.All(handing, route => Assert.Equal(AuditAction.Export, route.Metadata.GetMetadata<AuditedAttribute>()?.Action));
    }

    [Fact]
    public async Task ThePage_ShowsFiltersAndTheFile()
    {
        using (await _portal.Client.GetAsync($"/interviews/{Interview}")) { }
        var page = await _portal.Client.GetStringAsync($"/admin/audit?action=interview_opened&subject={Interview}");
        Assert.Contains(Names.OfInterview(Interview), page, StringComparison.Ordinal);
        Assert.Contains("1 entry, as they were written", page, StringComparison.Ordinal);
        Assert.Contains("No entry matches", await _portal.Client.GetStringAsync("/admin/audit?action=rating"), StringComparison.Ordinal);
        Assert.StartsWith(AuditCsv.Header, await _portal.Client.GetStringAsync("/admin/audit.csv"), StringComparison.Ordinal);
        Assert.Equal("/admin/audit.csv", Entries(AuditAction.Export).Single().Details["route"]);
    }

    private long Interview
    {
        get
        {
            using var connection = _portal.Services.GetRequiredService<WarehouseDatabase>().OpenConnection();
            using var command = connection.CreateCommand();
            command.CommandText = "select min(interview_id) from interviews";
            return (long)command.ExecuteScalar()!;
        }
    }

    private Pseudonyms Names => _portal.Services.GetRequiredService<Pseudonyms>();

    private IReadOnlyList<AuditEntry> All => _portal.Services.GetRequiredService<AuditLog>().Read(new AuditQuestion());

    private IReadOnlyList<AuditEntry> Entries(AuditAction action) => _portal.Services.GetRequiredService<AuditLog>().Read(new AuditQuestion(action));
}
