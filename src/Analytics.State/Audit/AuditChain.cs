using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Analytics.State.Audit;

/// <summary>
/// Binds each entry to the one before: SHA-256 of that one's hash, the entry's number (8 bytes, the highest first) and its texts as they are kept, each as its
/// UTF-8 bytes behind their number (4 bytes), so that no two entries give the same bytes.
/// </summary>
internal static class AuditChain
{
    /// <summary>What the first entry follows.</summary>
    public static readonly byte[] Beginning = new byte[SHA256.HashSizeInBytes];

    public static byte[] Next(byte[] previous, KeptEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(number, entry.Sequence);
        hash.AppendData(previous);
        hash.AppendData(number);
        foreach (var text in (ReadOnlySpan<string>)[entry.At, entry.Actor, entry.Action, entry.Subject, entry.Details])
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            BinaryPrimitives.WriteInt32BigEndian(number, bytes.Length);
            hash.AppendData(number[..sizeof(int)]);
            hash.AppendData(bytes);
        }

        return hash.GetHashAndReset();
    }

    public static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}

/// <summary>An entry as its row has it.</summary>
internal sealed record KeptEntry(long Sequence, string At, string Actor, string Action, string Subject, string Details, byte[] Hash);
