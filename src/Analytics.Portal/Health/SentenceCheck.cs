using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Analytics.Portal.Health;

/// <summary>
/// A check that is a sentence: what is wrong and what to do, or nothing. It is given up on when it takes too long, whatever it waits for; while it does, whoever asks next waits for the
/// same look, so that a folder that hangs holds one thread however often it is asked.
/// </summary>
/// <param name="fault">Null when all is well.</param>
/// <param name="well">What is said then.</param>
internal sealed class SentenceCheck(Func<string?> fault, string well) : IHealthCheck
{
    private readonly Lock _turn = new();
    private Task<string?>? _look;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var sentence = await Look().WaitAsync(cancellationToken);
        return sentence is null ? HealthCheckResult.Healthy(well) : new HealthCheckResult(context.Registration.FailureStatus, sentence);
    }

    private Task<string?> Look()
    {
        lock (_turn) return _look is { IsCompleted: false } ? _look : _look = Task.Run(fault, CancellationToken.None);
    }
}
