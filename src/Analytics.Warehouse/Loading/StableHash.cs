using System.IO.Hashing;
using System.Text;

namespace Analytics.Warehouse.Loading;

/// <summary>Hashes that are the same on every machine and in every version: what ids and keys are made of.</summary>
internal static class StableHash
{
    /// <summary>63 bits, never negative, of some texts in order.</summary>
    public static long Of(params ReadOnlySpan<string> parts)
    {
        var hash = new XxHash64();
        foreach (var part in parts)
        {
            hash.Append(Encoding.UTF8.GetBytes(part));
            // Neither character occurs in the UTF-8 of a text, so that "a", "b" is another key than "ab".
            hash.Append([0xFF]);
        }

        return (long)(hash.GetCurrentHashAsUInt64() >> 1);
    }
}
