using Analytics.Warehouse.Erasure;
using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Scopes;

/// <summary>
/// Gives candidates other names for readers who may not know theirs: keyed hashes, the same for the same person wherever they stand, others in another installation. Codes stay:
/// they are the company's own pseudonyms, and by them such readers find and filter.
/// </summary>
/// <param name="key">The installation's secret.</param>
public sealed class NameVeil(byte[] key) : IEquatable<NameVeil>
{
    // 40 bits: of 100,000 people two share a name once in two hundred installations, and codes stand beside names.
    private const int BytesOfAName = 5;
    private const string Purpose = "person";

    private readonly byte[] _key = [.. key];

    /// <summary>The secret, for <see cref="VeilFunctions"/>.</summary>
    internal string Key => Convert.ToHexStringLower(_key);

    /// <summary>What a candidate is called: <c>Person 1f2e3d4c5b</c>.</summary>
    /// <param name="code">Their code.</param>
    /// <param name="name">Their name; case, accents and blanks do not matter.</param>
    public VeiledName Of(string code, string name) =>
        new(name, "Person " + Convert.ToHexStringLower(KeyedHash.Of(_key, Purpose, code + '\u001F' + Identity.Fold(name)).AsSpan(0, BytesOfAName)));

    /// <summary>A file as it may be shown: files are called after people, so of the name only a code before the first underscore stays, and the ending.</summary>
    /// <param name="path">Folder and file name with slashes between.</param>
    public static string File(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var start = path.LastIndexOf('/') + 1;
        var name = path[start..];
        var stem = Path.GetFileNameWithoutExtension(name);
        var code = stem.Split('_')[0];
        return path[..start] + (code.Length < stem.Length && code.Any(char.IsAsciiDigit) && !code.Contains(' ', StringComparison.Ordinal) ? code + "_" : "") + "…" + Path.GetExtension(name);
    }

    /// <inheritdoc />
    public bool Equals(NameVeil? other) => other is not null && _key.AsSpan().SequenceEqual(other._key);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as NameVeil);

    /// <inheritdoc />
    public override int GetHashCode() => BitConverter.ToInt32(KeyedHash.Of(_key, "veil", ""));

    /// <summary>Tells one from another without saying the secret: answers that are kept have it in their key.</summary>
    public override string ToString() => KeyedHash.Name(_key, "veil", "");
}
