namespace Analytics.Samples.Tests;

/// <summary>The sample corpus made once for all tests, and where its committed files are.</summary>
internal static class SampleCorpus
{
    private static readonly Lazy<IReadOnlyList<GeneratedInterview>> Made = new(() => [.. CorpusGenerator.Generate(CorpusOptions.Samples)]);

    public static IReadOnlyList<GeneratedInterview> Interviews => Made.Value;

    public static string Directory { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Analytics.sln"))) return Path.Combine(folder.FullName, "data", "samples");
        }

        throw new DirectoryNotFoundException($"No Analytics.sln above {AppContext.BaseDirectory}.");
    }
}
