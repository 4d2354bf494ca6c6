using System.Globalization;
using Analytics.Cluster.Catalogue;
using Analytics.Cluster.Following;
using Analytics.Portal.Access;
using Analytics.State.Access;

namespace Analytics.Portal.Components.Layout;

/// <summary>Says on every page how far this portal is behind the cluster, when it matters.</summary>
public sealed partial class ReplicaNote
{
    private ReplicaLag? Lag => Services.GetService<ReplicaLag>();

    /// <summary>What is to be said.</summary>
    public static string Sentence(ReplicaLag lag)
    {
        ArgumentNullException.ThrowIfNull(lag);
        if (!lag.IsKnown) return "This portal has not read the cluster yet: what is shown is what it held when it stopped, or nothing.";
        return lag.Fault is { } fault
            ? $"What is shown is {Age(lag.Behind)} old: the cluster cannot be asked, reading goes on without it. {fault}"
            : string.Create(CultureInfo.InvariantCulture, $"What is shown is {Age(lag.Behind)} behind: {lag.Entries:N0} {(lag.Entries == 1 ? "batch is" : "batches are")} published and not taken up here yet.");
    }

    private string Said(ReplicaLag lag) =>
        string.Join(' ', new[] { lag.IsShown ? Sentence(lag) : "", lag.HeldUp is { } held ? Sentence(held, Services.GetService<Viewer>() is { Positions: null } viewer && viewer.May(Role.Admin)) : "" }.Where(sentence => sentence.Length > 0));

    /// <summary>What is to be said of what no portal can show.</summary>
    /// <param name="held">What waits, and for what.</param>
    /// <param name="mayKnowWhy">Whether the reader may know why reading failed: that may name files, and those candidates.</param>
    public static string Sentence(HeldUp held, bool mayKnowWhy)
    {
        ArgumentNullException.ThrowIfNull(held);
        var waiting = string.Create(CultureInfo.InvariantCulture, $"{held.Entries:N0} {(held.Entries == 1 ? "batch" : "batches")} that {(held.Entries == 1 ? "is" : "are")} read cannot be shown yet: the log waits at batch {held.Position:N0}");
        return held.Fault is { } fault
            ? $"{waiting}, whose reading failed and is tried again{(mayKnowWhy ? $" ({fault}). If that cannot be mended, analytics cluster skip lets the log go on" : "; an administrator knows why")}."
            : $"{waiting}, which was asked for {Age(held.Waits)} ago and is not read.";
    }

    private static string Age(TimeSpan behind) => behind switch
    {
        { TotalMinutes: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{behind.TotalSeconds:N0} seconds"),
        { TotalHours: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{behind.TotalMinutes:N0} minutes"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{behind.TotalHours:N0} hours"),
    };
}
