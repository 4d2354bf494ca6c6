using System.Text;
using Analytics.Warehouse.Search;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Analytics.Portal.Pages.Interview;

/// <summary>
/// Marks words in what somebody says. They are looked for in the text as it is stored, where the search finds them too, and put into the parts that are shown
/// of it as two characters that no text holds; those become elements last, when everything else has been made safe.
/// </summary>
internal static class SpeechMarks
{
    // Unicode keeps these for a program's own use.
    private const char Opening = '\uFDD0';
    private const char Closing = '\uFDD1';

    /// <summary>The text without the two characters.</summary>
    public static string WithoutMarks(string text) => text.Replace(Opening, '\uFFFD').Replace(Closing, '\uFFFD');

    /// <summary>Puts them into a document's texts.</summary>
    /// <param name="document">Parsed with precise source locations.</param>
    /// <param name="text">What it was parsed from.</param>
    /// <param name="search">The words.</param>
    public static void Put(MarkdownDocument document, string text, string search)
    {
        var marks = WordMarks.Find(text, WordQuery.Parse(search));
        if (marks.Count == 0) return;
        foreach (var part in document.Descendants().ToList())
        {
            if (part is LiteralInline literal) literal.Content = new StringSlice(Marked(literal.Content.ToString(), SpanOf(literal), marks));
            else if (part is CodeInline code) code.Content = Marked(code.Content, SpanOf(code, text), marks);
            else if (part is CodeBlock block) MarkLines(block, text, marks);
        }
    }

    /// <summary>Turns them into elements.</summary>
    public static string ToElements(string html) => html.Replace(Opening.ToString(), "<mark>", StringComparison.Ordinal).Replace(Closing.ToString(), "</mark>", StringComparison.Ordinal);

    private static void MarkLines(CodeBlock block, string text, IReadOnlyList<WordMark> marks)
    {
        for (var at = 0; at < block.Lines.Count; at++)
        {
            ref var line = ref block.Lines.Lines[at];
            var (shown, start) = (line.Slice.ToString(), line.Slice.Start);
            if (text.AsSpan(Math.Min(start, text.Length)).StartsWith(shown)) line.Slice = new StringSlice(Marked(shown, new SourceSpan(start, start + shown.Length - 1), marks));
        }
    }

    // The span of an escaped sign includes what escapes it.
    private static SourceSpan SpanOf(LiteralInline literal) =>
        literal.IsFirstCharacterEscaped ? new SourceSpan(literal.Span.Start + 1, literal.Span.End) : literal.Span;

    // The span of code includes what encloses it.
    private static SourceSpan SpanOf(CodeInline code, string text)
    {
        var start = text.IndexOf(code.Content, code.Span.Start, StringComparison.Ordinal);
        return start < 0 ? SourceSpan.Empty : new SourceSpan(start, start + code.Content.Length - 1);
    }

    // A part that is shown otherwise than it is written is left as it is.
    private static string Marked(string shown, SourceSpan span, IReadOnlyList<WordMark> marks)
    {
        if (span.Length != shown.Length) return shown;
        var marked = new StringBuilder(shown.Length);
        var from = 0;
        for (var at = FirstBehind(span.Start, marks); at < marks.Count && marks[at].Start <= span.End; at++)
        {
            var start = Math.Max(0, marks[at].Start - span.Start);
            var end = Math.Min(shown.Length, marks[at].End - span.Start);
            marked.Append(shown, from, start - from).Append(Opening).Append(shown, start, end - start).Append(Closing);
            from = end;
        }

        return marked.Append(shown, from, shown.Length - from).ToString();
    }

    // The first mark that ends behind a place.
    private static int FirstBehind(int place, IReadOnlyList<WordMark> marks)
    {
        var (low, high) = (0, marks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (marks[middle].End > place) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
