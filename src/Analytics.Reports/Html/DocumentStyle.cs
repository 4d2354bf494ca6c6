namespace Analytics.Reports.Html;

/// <summary>The styles a report file carries: the portal's tokens, the report's own, and what holds a page together without the portal.</summary>
internal static class DocumentStyle
{
    private static readonly string[] Files = ["tokens.css", "document.css", "report.css"];

    /// <summary>All of them, in the order in which they apply.</summary>
    public static string Css { get; } = string.Join('\n', Files.Select(Read));

    private static string Read(string name)
    {
        using var stream = typeof(DocumentStyle).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The style {name} is not embedded in {typeof(DocumentStyle).Assembly.GetName().Name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
