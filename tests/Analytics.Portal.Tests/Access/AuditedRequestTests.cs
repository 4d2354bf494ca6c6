using System.Globalization;
using Analytics.Portal.Tests.Support;
using Analytics.State.Access;
using Analytics.State.Audit;
using Analytics.State.Secrets;
using Analytics.Warehouse;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Portal.Tests.Access;

public sealed class AuditedRequestTests : IAsyncLifetime
{
    private readonly ClosedPortal _portal = new();

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Services.GetRequiredService<WarehouseDatabase>().AddRunAsync("20260907_090000", "2026-09-07 09:00:00", "kestrel");
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Theory]
    [InlineData("/interviews/{0}", AuditAction.InterviewOpened, "/interviews/{Id:long}")]
    [InlineData("/api/v1/interviews/{0}", AuditAction.InterviewOpened, "/api/v1/interviews/{id}")]
    public async Task AnInterviewOpened_IsWrittenDownByItsPseudonym(string address, AuditAction action, string way)
    {
        var id = Interview();
        await AskAsync(string.Format(CultureInfo.InvariantCulture, address, id));
        var entry = Assert.Single(Entries());
        Assert.Equal(("Analyst", action, _portal.Services.GetRequiredService<Pseudonyms>().OfInterview(id), way), (entry.Actor, entry.Action, entry.Subject, entry.Details["way"]));
    }

    [Theory]
    [InlineData("/export/interviews.csv?person=C001", AuditAction.Export, "interviews.csv")]
    [InlineData("/calibration/report.html", AuditAction.Export, "/calibration/report.html")]
    [InlineData("/find?text=Ann", AuditAction.Search, "/find")]
    [InlineData("/interviews?q=Ann", AuditAction.Search, "/interviews")]
    [InlineData("/api/v1/summary?q=Ann", AuditAction.Search, "/api/v1/summary")]
    public async Task AFileOrASearch_IsWrittenDown_WithoutWhatWasAskedFor(string address, AuditAction action, string way)
    {
        await AskAsync(address);
        var entry = Assert.Single(Entries());
        Assert.Equal(("Analyst", action, "", way), (entry.Actor, entry.Action, entry.Subject, entry.Details["way"]));
        Assert.DoesNotContain(entry.Details.Values, value => value.Contains("Ann", StringComparison.Ordinal) || value.Contains("C001", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/scores")]
    [InlineData("/interviews")]
    [InlineData("/interviews/999999")]
    [InlineData("/export/nothing.csv")]
    public async Task AnythingElse_AndWhatIsNotThere_IsNot(string address)
    {
        await AskAsync(address);
        Assert.Empty(Entries());
    }

    [Fact]
    public async Task ARefusal_IsWrittenDownByItsRoute()
    {
        using var answer = await _portal.As(Role.Leadership).GetAsync("/interviews/17?q=Ann");
        var entry = Assert.Single(Entries());
        Assert.Equal(("Leadership", AuditAction.AccessRefused, "/interviews/{Id:long}"), (entry.Actor, entry.Action, entry.Subject));
    }

    private async Task AskAsync(string address)
    {
        using var answer = await _portal.As(Role.Analyst).GetAsync(address);
        await answer.Content.ReadAsByteArrayAsync();

        // The entry follows the last byte; the next answer follows the entry.
        for (var tries = 0; tries < 50 && answer.IsSuccessStatusCode && Entries().Count == 0; tries++) await Task.Delay(20);
    }

    private IReadOnlyList<AuditEntry> Entries() => _portal.Services.GetRequiredService<AuditLog>().Read(new AuditQuestion());

    private long Interview()
    {
        using var connection = _portal.Services.GetRequiredService<WarehouseDatabase>().OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = "select min(interview_id) from interviews";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
