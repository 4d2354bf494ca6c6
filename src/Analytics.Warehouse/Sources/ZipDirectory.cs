using System.Buffers.Binary;

namespace Analytics.Warehouse.Sources;

/// <summary>
/// Counts the entries of a .zip before the library takes them all into memory: a file of 100 MB can name two million.
/// </summary>
internal static class ZipDirectory
{
    private const uint EndSignature = 0x06054b50;
    private const uint Zip64LocatorSignature = 0x07064b50;
    private const uint EntrySignature = 0x02014b50;
    private const int EndBytes = 22;
    private const int EntryBytes = 46;

    /// <exception cref="ArchiveRefusedException">There are more than allowed.</exception>
    public static void Check(string path, ArchiveBudget budget)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024);
        // What is no zip is left to the library, which says so.
        if (StartOf(file) is not { } start || start < 0 || start > file.Length) return;

        file.Position = start;
        var head = new byte[EntryBytes];
        while (file.ReadAtLeast(head, EntryBytes, throwOnEndOfStream: false) == EntryBytes && BinaryPrimitives.ReadUInt32LittleEndian(head) == EntrySignature)
        {
            budget.CountEntry();
            file.Seek(Number(head, 28) + Number(head, 30) + Number(head, 32), SeekOrigin.Current);
        }
    }

    // Where the directory starts: the end record says, or the zip64 record before it where 32 bits do not suffice.
    private static long? StartOf(FileStream file)
    {
        var tail = new byte[Math.Min(file.Length, ushort.MaxValue + EndBytes + 20)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        for (var at = tail.Length - EndBytes; at >= 0; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at)) != EndSignature) continue;
            var start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 16));
            return start == uint.MaxValue && at >= 20 ? Zip64Start(file, tail.AsSpan(at - 20)) : start;
        }

        return null;
    }

    private static long? Zip64Start(FileStream file, ReadOnlySpan<byte> locator)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(locator) != Zip64LocatorSignature) return null;
        var record = BinaryPrimitives.ReadInt64LittleEndian(locator[8..]);
        if (record < 0 || record > file.Length - 56) return null;
        file.Position = record;
        var bytes = new byte[56];
        file.ReadExactly(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(48));
    }

    private static int Number(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));
}
