using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.EndToEnd.Tests;

/// <summary>One portal with the sample corpus loaded, shared by the tests that only read.</summary>
public sealed class SampledPortal : IAsyncLifetime
{
    /// <summary>The interview of C001_Ji-ho_Han.txt in run 20260831_080000: ids are hashes of run and file, the same everywhere.</summary>
    public const long FirstInterview = 5721092849282452318;

    private RunningPortal? _portal;

    /// <summary>Where it listens.</summary>
    public string Address => _portal!.Address;

    public IServiceProvider Services => _portal!.Services;

    /// <summary>Keys of all interviews of the corpus.</summary>
    public IReadOnlyList<long> Interviews { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        _portal = await RunningPortal.StartAsync();
        using var client = new HttpClient();
        await Waiting.UntilAsync(
            async () => (await client.GetStringAsync(new Uri($"{Address}/interviews"))).Contains("240 interviews", StringComparison.Ordinal), "the sample corpus");
        Interviews = [.. Services.GetRequiredService<InterviewList>().Read(Cohort.All, InterviewOrder.Default, 1, 10_000).Select(row => row.InterviewId)];
    }

    public async ValueTask DisposeAsync()
    {
        if (_portal is not null) await _portal.DisposeAsync();
    }
}
