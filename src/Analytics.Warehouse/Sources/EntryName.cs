namespace Analytics.Warehouse.Sources;

/// <summary>The name an archive gives an entry: read for its folder and file, shown where it is unsafe, and never opened.</summary>
internal readonly record struct EntryName
{
    private const int Shown = 200;

    public EntryName(string raw)
    {
        var name = raw.Replace('\\', '/');
        IsUnsafe = name.Length is 0 or > 1000 || name[0] == '/' || (name.Length > 1 && name[1] == ':') || name.Any(char.IsControl) || name.Split('/').Contains("..");
        var slash = name.LastIndexOf('/');
        Folder = slash < 0 || IsUnsafe ? "" : name[..slash];
        Leaf = name[(slash + 1)..];
        File = IsUnsafe ? Printable(name) : Leaf;
    }

    /// <summary>Whether it is absolute, leads out of the archive, or cannot be shown as it is.</summary>
    public bool IsUnsafe { get; }

    /// <summary>What follows the last slash: it tells what kind of file this is.</summary>
    public string Leaf { get; }

    /// <summary>The folder inside the archive; empty at its top and for an unsafe name.</summary>
    public string Folder { get; }

    /// <summary>The file's name; of an unsafe one the whole name, fit to be shown.</summary>
    public string File { get; }

    private static string Printable(string name)
    {
        var shown = name.Length > Shown ? name[..Shown] + "…" : name;
        return shown.Length == 0 ? "(no name)" : string.Concat(shown.Select(letter => char.IsControl(letter) ? '\uFFFD' : letter));
    }
}
