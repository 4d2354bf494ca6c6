using Analytics.State;

namespace Analytics.Cli;

/// <summary>Where the state is that a command asks: the file that is named, else the database that the environment names as it does for the portal, else the file beside the warehouse.</summary>
internal static class StatePlace
{
    /// <summary>What is said of the option <c>--state</c>.</summary>
    public const string Help = "The state file [default: the PostgreSQL database that " + Variable + " names, else beside the warehouse, analytics.state for analytics.duckdb]";

    private const string Variable = "ConnectionStrings__State";

    /// <summary>The connection string; null for a file.</summary>
    /// <param name="named">What <c>--state</c> names; null for nothing.</param>
    public static string? Server(string? named) => named is null && Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server ? server : null;

    /// <summary>Opens it.</summary>
    /// <param name="named">What <c>--state</c> names; null for nothing.</param>
    /// <param name="file">The file, where it is one.</param>
    public static StateFile Open(string? named, string file) => new(file, Server(named));
}
