using System.Security.Cryptography;
using System.Text;

namespace Analytics.Warehouse.Erasure;

/// <summary>Hashes that say nothing to whoever has not the key (HMAC-SHA256).</summary>
public static class KeyedHash
{
    private const int BytesOfAName = 8;
    private const int BytesOfAMark = 16;

    /// <summary>The whole hash; what is hashed for one purpose never equals what is hashed for another.</summary>
    public static byte[] Of(byte[] key, string purpose, string what) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(purpose + '\u001F' + what));

    /// <summary>A name for somebody or something: <c>interview-1f2e3d4c5b6a7988</c>.</summary>
    public static string Name(byte[] key, string purpose, string what) => purpose + "-" + Convert.ToHexStringLower(Of(key, purpose, what).AsSpan(0, BytesOfAName));

    /// <summary>What something is recognised by again.</summary>
    public static string Mark(byte[] key, string purpose, string what) => Convert.ToHexStringLower(Of(key, purpose, what).AsSpan(0, BytesOfAMark));
}
