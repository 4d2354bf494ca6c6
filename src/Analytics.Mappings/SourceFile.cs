namespace Analytics.Mappings;

/// <summary>A file to be read through a mapping.</summary>
/// <param name="Name">Its name, without folders.</param>
/// <param name="Text">What it holds.</param>
public sealed record SourceFile(string Name, string Text)
{
    /// <summary>Files of its folder that complete it: the table of scores beside captions.</summary>
    public IReadOnlyList<SourceFile> Beside { get; init; } = [];

    /// <summary>The name without its ending: what a table of scores calls it by.</summary>
    public string Stem => Path.GetFileNameWithoutExtension(Name);
}
