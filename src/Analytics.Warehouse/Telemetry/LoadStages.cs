using System.Diagnostics;

namespace Analytics.Warehouse.Telemetry;

/// <summary>Times the stages of a load, as a metric and as spans.</summary>
internal static class LoadStages
{
    /// <summary>Files of a batch are given out to be read, no further ahead of the loader than allowed: waiting for it counts.</summary>
    public const string Read = "read";

    /// <summary>The transaction that writes a batch, waiting for its files included.</summary>
    public const string Load = "load";

    /// <summary>What is derived follows what was loaded.</summary>
    public const string Derive = "derive";

    /// <summary>The log is folded into the file.</summary>
    public const string Checkpoint = "checkpoint";

    /// <summary>Times one.</summary>
    /// <param name="stage">Which.</param>
    /// <param name="work">The work.</param>
    public static async Task<T> TimeAsync<T>(string stage, Func<Task<T>> work)
    {
        using var span = WarehouseInstruments.Spans.StartActivity("load " + stage);
        var started = Stopwatch.GetTimestamp();
        try
        {
            return await work();
        }
        catch (Exception fault)
        {
            span?.SetStatus(ActivityStatusCode.Error, fault.GetType().FullName);
            throw;
        }
        finally
        {
            WarehouseInstruments.StageDuration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>(WarehouseInstruments.Stage, stage));
        }
    }

    /// <summary>Times one that answers nothing.</summary>
    public static Task TimeAsync(string stage, Func<Task> work) => TimeAsync(stage, async () =>
    {
        await work();
        return true;
    });
}
