using System.Runtime.InteropServices;

namespace Analytics.Warehouse;

/// <summary>Transcripts are personal data: what this program makes is for its user alone (folders 0700, files 0600). Windows keeps that by where the files lie.</summary>
public static partial class PrivateFiles
{
    private const UnixFileMode OwnFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int OthersNothing = 0b000_111_111;

    /// <summary>From now on this process makes every file and folder for its user alone, whichever library makes it.</summary>
    public static void OfThisProcess()
    {
        if (!OperatingSystem.IsWindows()) _ = Umask(OthersNothing);
    }

    /// <summary>Makes a folder, and those above it that are missing; one that is there stays as somebody made it.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OwnFolder);
    }

    /// <summary>Takes a file from everybody but its owner. Whoever does not own it may not, and it stays as it is.</summary>
    public static void Keep(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        try
        {
            if (File.GetUnixFileMode(path) is var mode && (mode & ~OwnFile) != 0) File.SetUnixFileMode(path, mode & OwnFile);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Somebody else's file, or a read-only disk: opening it worked all the same.
        }
    }

    [LibraryImport("libc", EntryPoint = "umask")]
    private static partial int Umask(int mask);
}
