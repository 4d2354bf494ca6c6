using System.Runtime.InteropServices;
using Analytics.Transcripts;

namespace Analytics.Warehouse.Sources;

/// <summary>What stands at a path, told without opening it: opening a pipe would wait for ever.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Size">Bytes; 0 for what is no file.</param>
/// <param name="ModifiedAt">Last write time, UTC.</param>
/// <param name="ChangedAt">
/// When anything about it last changed, its rights included, UTC: no program can set it back, so it tells a change within the same size and write time.
/// Null where the system does not say.
/// </param>
internal readonly record struct FileStanding(FileKind Kind, long Size, DateTime ModifiedAt, DateTime? ChangedAt)
{
    /// <summary>Whether anything stands there that a reader must be told of.</summary>
    public bool IsThere => Kind != FileKind.Gone;

    /// <summary>Why it cannot be read, whatever is in it; null for a file.</summary>
    public Fault? Fault => Kind switch
    {
        FileKind.DanglingLink => new Fault(FaultCode.Unreadable, 1, "The link leads nowhere; put back what it leads to, or take it away."),
        FileKind.OutOfReach => new Fault(FaultCode.Unreadable, 1, "The file may not be looked at by this user; allow it."),
        FileKind.Special => new Fault(FaultCode.Unreadable, 1, "This is a pipe, socket or device and not a file; it was not opened."),
        _ => null,
    };

    /// <summary>Asks the system.</summary>
    public static FileStanding Of(string path) => OperatingSystem.IsLinux() ? LinuxFile.Of(path) : Portable(new FileInfo(path));

    private static FileStanding Portable(FileInfo file) =>
        file.Exists ? new FileStanding(FileKind.File, file.Length, file.LastWriteTimeUtc, null)
        : new FileStanding(file.LinkTarget is null ? FileKind.Gone : FileKind.DanglingLink, 0, DateTime.UnixEpoch, null);
}

/// <summary>What can stand at a path.</summary>
internal enum FileKind
{
    /// <summary>Nothing.</summary>
    Gone,

    /// <summary>A file.</summary>
    File,

    /// <summary>A pipe, socket or device.</summary>
    Special,

    /// <summary>A link to nothing, or to itself.</summary>
    DanglingLink,

    /// <summary>Something in a folder that may not be entered.</summary>
    OutOfReach,
}

/// <summary>Linux says in one call (<c>statx</c>) what .NET does not: what kind of thing stands there, and when it was last changed in any way.</summary>
internal static unsafe partial class LinuxFile
{
    // Of linux/stat.h and linux/fcntl.h.
    private const int WorkingDirectory = -100;
    private const int NotThroughLinks = 0x100;
    private const uint Basics = 0x7ff;
    private const int AnswerBytes = 256;
    private const ushort KindBits = 0xF000;
    private const ushort RegularFile = 0x8000;
    private const ushort Folder = 0x4000;
    private const int NotAllowed = 13;

    public static FileStanding Of(string path)
    {
        var answer = stackalloc byte[AnswerBytes];
        if (Statx(WorkingDirectory, path, 0, Basics, answer) == 0) return Read(answer);
        if (Marshal.GetLastPInvokeError() == NotAllowed) return Nothing(FileKind.OutOfReach);
        return Statx(WorkingDirectory, path, NotThroughLinks, Basics, answer) == 0 ? Read(answer) with { Kind = FileKind.DanglingLink, Size = 0 } : Nothing(FileKind.Gone);
    }

    private static FileStanding Read(byte* answer)
    {
        var kind = (*(ushort*)(answer + 28) & KindBits) switch { RegularFile => FileKind.File, Folder => FileKind.Gone, _ => FileKind.Special };
        return new FileStanding(kind, kind == FileKind.File ? *(long*)(answer + 40) : 0, Time(answer + 112), Time(answer + 96));
    }

    private static DateTime Time(byte* at)
    {
        var ticks = (decimal)*(long*)at * TimeSpan.TicksPerSecond + *(uint*)(at + 8) / 100 + DateTime.UnixEpoch.Ticks;
        return new DateTime((long)Math.Clamp(ticks, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
    }

    private static FileStanding Nothing(FileKind kind) => new(kind, 0, DateTime.UnixEpoch, null);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint wanted, byte* answer);
}
