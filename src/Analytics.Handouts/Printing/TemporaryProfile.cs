using Microsoft.Extensions.Logging;

namespace Analytics.Handouts.Printing;

/// <summary>An empty browser profile, deleted when it is disposed.</summary>
internal sealed class TemporaryProfile(string root, ILogger log) : IDisposable
{
    private const int Tries = 5;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    /// <summary>Its folder, for this user alone.</summary>
    public string Path { get; } = Make(root);

    // Processes of the browser that are just ending may still write.
    public void Dispose()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Directory.Delete(Path, recursive: true);
                return;
            }
            catch (DirectoryNotFoundException)
            {
                return;
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                if (attempt == Tries)
                {
                    log.ProfileStays(fault, Path);
                    return;
                }

                Thread.Sleep(Between);
            }
        }
    }

    private static string Make(string root)
    {
        var path = System.IO.Path.Combine(root, $"analytics-print-{Guid.NewGuid():N}");
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
