using System.Globalization;
using Analytics.Warehouse.Erasure;

namespace Analytics.Retention.Erasure;

/// <summary>What somebody wants erased. It travels through the job queue, so that it holds plain values.</summary>
/// <param name="Candidate">The candidate's code, name, or both with a blank between; null for an order by age.</param>
/// <param name="RunId">The run; null for every run.</param>
/// <param name="StartedBefore">Interviews that started before (UTC) are too old; null for an order by candidate.</param>
/// <param name="Everyone">Whether all are meant whom the candidate's code or name stands for; else it must be one person.</param>
/// <param name="DeleteFiles">Whether the files they were read from are deleted as well.</param>
/// <param name="Actor">Who wants it.</param>
public sealed record ErasureOrder(string? Candidate, string? RunId, DateTime? StartedBefore, bool Everyone, bool DeleteFiles, string Actor)
{
    /// <summary>What it is called in the list of erasures: erasure or retention.</summary>
    public string Kind => StartedBefore is null ? "erasure" : "retention";

    /// <summary>What the warehouse is asked.</summary>
    public ErasureWish Wish => new(Candidate, RunId, StartedBefore);

    /// <summary>An order for what is older than a number of days.</summary>
    public static ErasureOrder ByAge(int days, bool deleteFiles, string actor, TimeProvider clock) =>
        new(null, null, clock.GetUtcNow().UtcDateTime.Date.AddDays(-days), Everyone: true, deleteFiles, actor);

    /// <summary>For the list of jobs: it names nobody.</summary>
    public override string ToString() => StartedBefore is { } before ? string.Create(CultureInfo.InvariantCulture, $"interviews before {before:yyyy-MM-dd}") : "a candidate";
}
