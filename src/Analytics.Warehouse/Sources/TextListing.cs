using System.Text;
using Analytics.Transcripts;
using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Sources;

/// <summary>Texts in memory as listed transcripts, as if they were an archive's entries: lazily and in order.</summary>
internal static class TextListing
{
    /// <param name="texts">The texts; taken one by one as they are loaded.</param>
    /// <param name="origin">What the ledger says they came from.</param>
    /// <param name="writtenAt">The time they are said to be written at.</param>
    /// <param name="limits">The limits in force.</param>
    public static IEnumerable<SourceItem> List(IEnumerable<TranscriptInMemory> texts, string origin, DateTime writtenAt, IngestLimits limits)
    {
        var runs = new RunIdentifier(new IngestRequest([]));
        foreach (var text in texts)
        {
            var content = Encoding.UTF8.GetBytes(text.Text);
            yield return new SourceItem.Transcript(
                runs.Of(runs.At(text.RunFolder, ""), writtenAt, new RunSheet(text.Evaluator is { } evaluator ? ShownName.Of(evaluator) : null, null)) with { Location = null }, text.FileName, $"{origin}!{text.RunFolder}/{text.FileName}", content.Length, writtenAt)
            {
                OnDisk = false,
                Content = content,
                Fault = content.Length > limits.MaxFileBytes ? SizeLimit.Fault(content.Length, limits) : null,
            };
        }
    }
}
