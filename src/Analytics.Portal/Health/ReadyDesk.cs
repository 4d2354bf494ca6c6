using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Analytics.Portal.Health;

/// <summary>Asks the checks, once for all who ask at a time: anybody may ask, and it must cost nobody anything.</summary>
internal sealed class ReadyDesk(HealthCheckService checks, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(1);

    private readonly Lock _turn = new();
    private Task<HealthReport>? _latest;
    private long _asked;

    /// <summary>What the checks say, no older than a second.</summary>
    public Task<HealthReport> AskAsync()
    {
        lock (_turn)
        {
            if (_latest is not null && (!_latest.IsCompleted || (_latest.IsCompletedSuccessfully && clock.GetElapsedTime(_asked) < Kept))) return _latest;
            _asked = clock.GetTimestamp();
            return _latest = checks.CheckHealthAsync();
        }
    }
}
