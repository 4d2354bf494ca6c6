namespace Analytics.Warehouse;

/// <summary>Where the project keeps its data when nobody says otherwise: <c>data</c> beside the solution file, whatever folder below it a command is started in.</summary>
public static class DataFolder
{
    private const string SolutionFile = "Analytics.sln";

    /// <summary>The data folder for someone working in <paramref name="workingDirectory"/>.</summary>
    /// <param name="workingDirectory">Where the search upwards for the solution file starts.</param>
    /// <returns><c>data</c> at the repository root, or in the working directory itself outside a repository. It need not exist.</returns>
    public static string Find(string workingDirectory)
    {
        for (var folder = new DirectoryInfo(Path.GetFullPath(workingDirectory)); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, SolutionFile))) return Path.Combine(folder.FullName, "data");
        }

        return Path.Combine(Path.GetFullPath(workingDirectory), "data");
    }

    /// <summary>The warehouse file for someone working in <paramref name="workingDirectory"/>.</summary>
    public static string WarehouseFile(string workingDirectory) => Path.Combine(Find(workingDirectory), "warehouse", "analytics.duckdb");
}
