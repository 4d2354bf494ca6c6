using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Analytics.Portal.Health;

/// <summary>A check that is a sentence: what is wrong and what to do, or nothing. It is given up on when it takes too long, whatever it waits for.</summary>
/// <param name="fault">Null when all is well.</param>
/// <param name="well">What is said then.</param>
internal sealed class SentenceCheck(Func<string?> fault, string well) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var sentence = await Task.Run(fault, cancellationToken).WaitAsync(cancellationToken);
        return sentence is null ? HealthCheckResult.Healthy(well) : new HealthCheckResult(context.Registration.FailureStatus, sentence);
    }
}
