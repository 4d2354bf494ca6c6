using Analytics.Transcripts;

namespace Analytics.Warehouse.Sources;

/// <summary>A transcript as read: either parsed, or of content the ledger was seen to know.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Sha256">Its content's SHA-256, lowercase hexadecimal; null when it was not read.</param>
/// <param name="Outcome">What parsing made of it; null when the ledger knows the content, which then stands in <paramref name="Content"/>.</param>
/// <param name="Content">The bytes, kept only while it is not parsed, in case the ledger changed in between.</param>
internal sealed record ReadFile(SourceItem.Transcript Source, string? Sha256, ParseOutcome? Outcome, byte[]? Content)
{
    /// <summary>It without what was read, which may be large.</summary>
    public ReadFile WithoutContent() => this with { Source = Source with { Content = null }, Outcome = null, Content = null };
}
