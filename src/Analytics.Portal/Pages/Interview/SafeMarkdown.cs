using System.Text.Encodings.Web;
using AngleSharp.Html.Dom;
using Ganss.Xss;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
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
        .DisableHtml().DisableHeadings().UseSoftlineBreakAsHardlineBreak().Build();

    private static readonly HtmlSanitizer ReportSanitizer =
        Sanitizer([.. TextElements, "h3", "h4", "h5", "h6", "a", "table", "thead", "tbody", "tr", "th", "td"]);

    private static readonly HtmlSanitizer SpeechSanitizer = Sanitizer([.. TextElements, "mark"]);

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
    /// <param name="search">What to mark in them, upper and lower case alike; nothing when null.</param>
    public static MarkupString OfSpeech(string text, string? search = null) => OrAsItIs(text, () =>
    {
        using var html = new StringWriter();
        var renderer = new HtmlRenderer(html);
        Speech.Setup(renderer);
        if (!string.IsNullOrEmpty(search)) renderer.ObjectRenderers.ReplaceOrAdd<LiteralInlineRenderer>(new MarkedText(search));
        renderer.Render(Markdown.Parse(text, Speech));
        return SpeechSanitizer.Sanitize(html.ToString());
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

    /// <summary>Writes text with each hit in marks, in one pass.</summary>
    private sealed class MarkedText(string search) : LiteralInlineRenderer
    {
        protected override void Write(HtmlRenderer renderer, LiteralInline obj)
        {
            var text = obj.Content.AsSpan();
            while (text.IndexOf(search, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
            {
                renderer.WriteEscape(text[..at]);
                renderer.Write("<mark>");
                renderer.WriteEscape(text.Slice(at, search.Length));
                renderer.Write("</mark>");
                text = text[(at + search.Length)..];
            }

            renderer.WriteEscape(text);
        }
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
