using System.Text.Encodings.Web;
using AngleSharp.Html.Dom;
using Ganss.Xss;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;

namespace Analytics.Portal.Pages.Interview;

/// <summary>
/// Markdown written by a model to HTML that may be shown: raw HTML stays text, then everything but a short list of elements and link schemes
/// is removed, so that even a fault in the first step does no harm.
/// </summary>
public static class SafeMarkdown
{
    private static readonly string[] TextElements = ["p", "br", "strong", "em", "del", "ul", "ol", "li", "code", "pre", "blockquote", "hr"];

    private static readonly MarkdownPipeline Report = new MarkdownPipelineBuilder()
        .DisableHtml().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UsePipeTables().UseSoftlineBreakAsHardlineBreak().Build();

    private static readonly MarkdownPipeline Speech = new MarkdownPipelineBuilder()
        .DisableHtml().DisableHeadings().UseSoftlineBreakAsHardlineBreak().UsePreciseSourceLocation().Build();

    private static readonly HtmlSanitizer ReportSanitizer =
        Sanitizer([.. TextElements, "h3", "h4", "h5", "h6", "a", "table", "thead", "tbody", "tr", "th", "td"]);

    private static readonly HtmlSanitizer SpeechSanitizer = Sanitizer(TextElements);

    /// <summary>A part of a report: headings, lists, tables and links kept.</summary>
    /// <param name="markdown">The part's text.</param>
    /// <param name="topHeading">The level its highest headings get, so that they follow on the page's own; 3 to 6.</param>
    public static MarkupString OfReport(string markdown, int topHeading) => OrAsItIs(markdown, () =>
    {
        var document = Markdown.Parse(markdown, Report);
        var headings = document.Descendants<HeadingBlock>().ToList();
        var highest = headings.Select(h => h.Level).DefaultIfEmpty(1).Min();
        foreach (var heading in headings) heading.Level = Math.Min(6, topHeading + heading.Level - highest);
        foreach (var link in document.Descendants<LinkInline>().Where(link => !link.IsImage).ToList()) ShowHost(link);
        return ReportSanitizer.Sanitize(document.ToHtml(Report));
    });

    /// <summary>What somebody says: paragraphs, lists, emphasis and code; no headings, no links.</summary>
    /// <param name="text">The words.</param>
    /// <param name="search">The words to mark in them, whatever their case and accents; nothing when null.</param>
    public static MarkupString OfSpeech(string text, string? search = null) => OrAsItIs(text, () =>
    {
        var said = SpeechMarks.WithoutMarks(text);
        var document = Markdown.Parse(said, Speech);
        if (search is not null) SpeechMarks.Put(document, said, search);
        return SpeechMarks.ToElements(SpeechSanitizer.Sanitize(document.ToHtml(Speech)));
    });

    // Markdown nested deeper than the library goes, parsing or writing, is no structure anybody meant: it is shown as it is.
    private static MarkupString OrAsItIs(string text, Func<string> html)
    {
        try
        {
            return new MarkupString(html());
        }
        catch (ArgumentException)
        {
            return new MarkupString($"<pre>{HtmlEncoder.Default.Encode(text)}</pre>");
        }
    }

    // Where a link leads is seen before it is followed: a transcript is written by strangers.
    private static void ShowHost(LinkInline link)
    {
        if (!Uri.TryCreate(link.Url, UriKind.Absolute, out var address) || IsItsOwnText(link)) return;
        link.InsertAfter(new LiteralInline($" ({(address.Host.Length > 0 ? address.IdnHost : address.Scheme)})"));
    }

    private static bool IsItsOwnText(LinkInline link) => link.FirstChild is LiteralInline { NextSibling: null } only && only.Content.ToString() == link.Url;

    private static HtmlSanitizer Sanitizer(IEnumerable<string> elements)
    {
        var sanitizer = new HtmlSanitizer { KeepChildNodes = true };
        sanitizer.AllowedTags.Clear();
        sanitizer.AllowedTags.UnionWith(elements);
        sanitizer.AllowedAttributes.Clear();
        sanitizer.AllowedAttributes.UnionWith(["href", "start"]);
        sanitizer.AllowedSchemes.Clear();
        sanitizer.AllowedSchemes.UnionWith(["http", "https", "mailto"]);
        sanitizer.AllowedCssProperties.Clear();
        sanitizer.AllowDataAttributes = false;
        sanitizer.PostProcessNode += (_, e) =>
        {
            if (e.Node is IHtmlAnchorElement link && link.HasAttribute("href"))
                link.SetAttribute("rel", "nofollow noopener noreferrer");
        };
        return sanitizer;
    }
}
