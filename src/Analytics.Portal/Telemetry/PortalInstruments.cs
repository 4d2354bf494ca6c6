using System.Diagnostics.Metrics;
using Analytics.Warehouse;
using Analytics.Warehouse.Replicas;

namespace Analytics.Portal.Telemetry;

/// <summary>What only the portal as a whole can tell; <c>docs/operations.md</c> lists it. Read when somebody asks.</summary>
internal sealed class PortalInstruments
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "Analytics.Portal";

    /// <param name="warehouse">The warehouse.</param>
    /// <param name="meters">Makes the meter, which ends with the host.</param>
    /// <param name="replica">What the warehouse follows; null where it is its own.</param>
    public PortalInstruments(WarehouseDatabase warehouse, IMeterFactory meters, IReplica? replica = null)
    {
        var meter = meters.Create(Name);
        meter.CreateObservableGauge("analytics.warehouse.interviews", () => warehouse.Interviews, "{interview}", "Interviews that pages count.");
        meter.CreateObservableGauge("analytics.warehouse.size", () => SizeOf(warehouse.FilePath), "By", "Bytes of the warehouse's file.");
        meter.CreateObservableGauge("analytics.replica.lag", () => LagOf(replica), "s", "How far what is shown is behind what was loaded elsewhere; 0 where nothing is followed, none before that could be asked.");
    }

    private static IEnumerable<Measurement<double>> LagOf(IReplica? replica) =>
        replica is null ? [new(0)] : replica.Lag is { } known ? [new(known.TotalSeconds)] : [];

    private static long SizeOf(string? file) => file is not null && new FileInfo(file) is { Exists: true } there ? there.Length : 0;
}
