namespace Analytics.Cluster;

/// <summary>Where the cluster is and how this process takes part. Section <c>Cluster</c>, validated at start where a role is given.</summary>
public sealed record ClusterOptions
{
    /// <summary>The configuration section these are read from.</summary>
    public const string Section = "Cluster";

    /// <summary>The connection string of its PostgreSQL database: <c>ConnectionStrings:Cluster</c>.</summary>
    public const string Connection = "Cluster";

    /// <summary>The folder of segments that all machines share.</summary>
    public string Segments { get; init; } = "";

    /// <summary>The schema of the catalogue's tables; the queue's are in one called after it, <c>…_queue</c>.</summary>
    public string Schema { get; init; } = "analytics_cluster";

    /// <summary>By what name the catalogue knows this portal; machine and warehouse file where none is given.</summary>
    public string Name { get; init; } = "";

    /// <summary>Seconds between two looks at the catalogue, 1 to 3,600.</summary>
    public int PollSeconds { get; init; } = 2;

    /// <summary>From how many seconds behind pages say so, 1 to 86,400.</summary>
    public int ShowLagSeconds { get; init; } = 30;

    /// <summary>From how many seconds behind a portal is not ready, 1 to 86,400.</summary>
    public int UnreadyLagSeconds { get; init; } = 300;

    /// <summary>After how many seconds without a sign of life a worker's batch is given to another, 5 to 3,600.</summary>
    public int GiveUpSeconds { get; init; } = 60;

    /// <summary>Batches a worker reads at once, 1 to 64.</summary>
    public int Workers { get; init; } = 1;
}
