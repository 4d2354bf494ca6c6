using System.Security.Cryptography;
using System.Text;
using Analytics.Warehouse;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Scopes;

namespace Analytics.SqlConsole;

/// <summary>
/// The public views as Parquet files that a statement of the console may read: those of one version of the warehouse, and of what one reader may read. They hold
/// what people said, so they are this user's alone, and none outlives the version it is of once the console, or an erasure, looks at them again.
/// </summary>
/// <param name="warehouse">Whose views.</param>
/// <param name="folder">Where they lie; made when absent, emptied when the program starts.</param>
public sealed class ViewCopies(WarehouseDatabase warehouse, string folder)
{
    private readonly Lock _oneCopier = new();
    private bool _isClean;

    /// <summary>The folder of copies for who asks.</summary>
    /// <exception cref="OutOfScopeException">They may not read single interviews.</exception>
    /// <exception cref="IOException">The copies cannot be written.</exception>
    public string Make()
    {
        lock (_oneCopier)
        {
            var version = warehouse.Version;
            RemoveAllBut($"v{version}-");
            var own = Path.Combine(folder, $"v{version}-{Digest(ReadScope.Current.ToString())}");
            if (Directory.Exists(own)) return own;

            // A folder of this name is whole: it gets its name when it is.
            var unfinished = Path.Combine(folder, Path.GetRandomFileName());
            PrivateFiles.MakeFolder(unfinished);
            new PublicViewCopy(warehouse).WriteTo(unfinished);
            Directory.Move(unfinished, own);
            return own;
        }
    }

    private void RemoveAllBut(string prefix)
    {
        PrivateFiles.MakeFolder(folder);
        foreach (var old in Directory.EnumerateDirectories(folder).Where(one => !_isClean || !Path.GetFileName(one).StartsWith(prefix, StringComparison.Ordinal)).ToList())
            Directory.Delete(old, recursive: true);
        _isClean = true;
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
