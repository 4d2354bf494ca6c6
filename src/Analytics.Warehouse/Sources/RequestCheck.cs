using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Sources;

/// <summary>Refuses a request before anything of it is ingested.</summary>
internal static class RequestCheck
{
    /// <exception cref="IngestSourceException">What is wrong with which path or option.</exception>
    public static void Check(IngestRequest request)
    {
        if (request.Paths.Count == 0) throw new IngestSourceException("Nothing to ingest: name a .txt, .jsonl or .json file, a folder of them, a .zip or a .tar.gz.");
        CheckName("run id", request.RunId);
        CheckName("evaluator", request.Evaluator);
        foreach (var path in request.Paths) CheckPath(path);
    }

    /// <summary>Whether a path names a file, a folder, or anything else that listing tells of.</summary>
    public static bool IsThere(string path) => Directory.Exists(path) || FileStanding.Of(path).IsThere || IsUnnameable(path);

    private static void CheckPath(string path)
    {
        if (string.IsNullOrWhiteSpace(path)) throw new IngestSourceException("A path to ingest is empty: name a .txt, .jsonl or .json file, a folder of them, a .zip or a .tar.gz.");
        if (!Directory.Exists(path))
        {
            if (!IsThere(path)) throw new IngestSourceException($"There is no file or folder {path}; check the path.");
            return;
        }

        if (FolderWalk.Files(path, SourceKind.IsTold).Any()) return;
        throw new IngestSourceException($"The folder {path} holds no .txt, .jsonl or .json file and no .zip or .tar.gz, so there is nothing to ingest.");
    }

    // A name that is not UTF-8 cannot be opened, but it stands in its folder, and listing says so.
    private static bool IsUnnameable(string path) => path.Contains('\uFFFD', StringComparison.Ordinal) && Directory.Exists(Path.GetDirectoryName(path));

    private static void CheckName(string what, string? value)
    {
        if (value is null) return;
        if (value.Trim().Length is 0 or > 100 || value.Any(letter => char.IsControl(letter) || letter is '/' or '\\'))
        {
            throw new IngestSourceException($"The {what} \"{value}\" cannot be used: 1 to 100 characters, no slashes and no control characters.");
        }
    }
}
