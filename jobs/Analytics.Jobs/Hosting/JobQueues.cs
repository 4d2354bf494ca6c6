namespace Analytics.Jobs.Hosting;

/// <summary>The queues of the Hangfire servers. Hangfire allows lower case letters, digits, underscores and dashes.</summary>
internal static class JobQueues
{
    /// <summary>Short jobs that look and enqueue.</summary>
    public const string Scan = "scan";

    /// <summary>Loads, one worker: the warehouse has one writer.</summary>
    public const string Ingest = "ingest";

    /// <summary>Figures computed ahead, one worker: they can wait, and a page must not wait for them.</summary>
    public const string Figures = "figures";

    /// <summary>Reports that are printed and sent, one worker: each starts a browser.</summary>
    public const string Reports = "reports";

    /// <summary>Erasures and backups, one worker: neither may happen while another does.</summary>
    public const string Keeping = "keeping";

    /// <summary>Alerts that are sent, one worker: a receiver gets them one after the other.</summary>
    public const string Alerts = "alerts";

    /// <summary>The index of words, one worker: filling it from the beginning can take minutes.</summary>
    public const string Words = "words";
}
