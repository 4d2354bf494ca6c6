using Analytics.Portal.Tests.Host;
using Analytics.Portal.Tests.Support;
using Analytics.State;
using Analytics.Warehouse;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Portal.Tests.Auditing;

/// <summary>What happens to an answer that the audit log cannot be told of.</summary>
public sealed class AuditRequiredTests
{
    [Theory]
    [InlineData("false", true)]
    [InlineData("true", false)]
    public async Task AnInterview_WhileTheLogCannotBeWritten_IsAnsweredUnlessTheLogIsRequired(string required, bool isAnswered)
    {
        var portal = new RunningPortal("--Audit:Required", required);
        try
        {
            await portal.InitializeAsync();
            await portal.Services.GetRequiredService<WarehouseDatabase>().AddRunAsync("20260907_090000", "2026-09-07 09:00:00", "kestrel");
            portal.Services.GetRequiredService<StateFile>().Dispose();
            foreach (var file in new[] { portal.StateFile, portal.StateFile + "-wal", portal.StateFile + "-shm" }) File.Delete(file);
            await File.WriteAllTextAsync(portal.StateFile, new string('x', 8000));
            Assert.Equal(isAnswered, await IsAnsweredAsync(portal.Client, "/api/v1/interviews/1"));
            Assert.True(await IsAnsweredAsync(portal.Client, "/scores"));
        }
        finally
        {
            await portal.DisposeAsync();
        }
    }

    private static async Task<bool> IsAnsweredAsync(HttpClient client, string address)
    {
        try
        {
            using var answer = await client.GetAsync(address);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
