using AngleSharp.Html.Dom;
using Ganss.Xss;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
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
    public static MarkupString OfReport(string markdown, int topHeading)
    {
        var document = Markdown.Parse(markdown, Report);
        var headings = document.Descendants<HeadingBlock>().ToList();
        var highest = headings.Select(h => h.Level).DefaultIfEmpty(1).Min();
        foreach (var heading in headings) heading.Level = Math.Min(6, topHeading + heading.Level - highest);
        return new MarkupString(ReportSanitizer.Sanitize(document.ToHtml(Report)));
    }

    /// <summary>What somebody says: paragraphs, lists, emphasis and code; no headings, no links.</summary>
    /// <param name="text">The words.</param>
    /// <param name="search">The words to mark in them, whatever their case and accents; nothing when null.</param>
    public static MarkupString OfSpeech(string text, string? search = null)
    {
        var said = SpeechMarks.WithoutMarks(text);
        var document = Markdown.Parse(said, Speech);
        if (search is not null) SpeechMarks.Put(document, said, search);
        return new MarkupString(SpeechMarks.ToElements(SpeechSanitizer.Sanitize(document.ToHtml(Speech))));
    }

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
