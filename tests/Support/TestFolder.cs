namespace Analytics.Tests.Support;

/// <summary>Takes away folders that tests made for themselves.</summary>
internal static class TestFolder
{
    private const int Tries = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Deletes a folder with all that is in it. A process or a thread that was just told to end may still put a file there; it is given some seconds.</summary>
    /// <param name="path">The folder; nothing happens where there is none.</param>
    /// <exception cref="IOException">Somebody still writes into it.</exception>
    public static void Delete(string path)
    {
        for (var left = Tries; Directory.Exists(path); left--)
        {
            try
            {
                Directory.Delete(path, recursive: true);
            }
            catch (IOException) when (left > 0)
            {
                Thread.Sleep(Pause);
            }
        }
    }
}
