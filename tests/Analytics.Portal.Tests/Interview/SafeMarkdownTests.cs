using Analytics.Portal.Pages.Interview;
using AngleSharp.Html.Parser;
using CsCheck;

namespace Analytics.Portal.Tests.Interview;

public sealed class SafeMarkdownTests
{
    private static readonly string[] Attacks =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[a](javascript:alert(1))", "[a](  JaVaScRiPt:alert(1))", "![a](x\" onerror=\"alert(1))",
        "<a href=\"javascript:alert(1)\">a</a>", "<svg/onload=alert(1)>", "[a](data:text/html;base64,PHNjcmlwdD4=)", "<iframe src=//example.org></iframe>",
        "<style>*{display:none}</style>", "[a](vbscript:x)", "`<script>`", "<javascript:alert(1)>", "<p style=\"position:fixed\">x</p>", "[x]: javascript:alert(1)\n[x]",
        "| a | b |\n|---|---|\n| <script> | [x](javascript:y) |", "<form action=/theme><button>x</button></form>", "<math><mtext><style><img src onerror=alert(1)>",
    ];

    [Fact]
    public void Render_AnyMixOfAttacks_HoldsOnlyHarmlessElements() =>
        Gen.OneOf(Attacks).Select(a => a).List[1, 4].Select(Gen.String[0, 5]).Sample((attacks, glue) =>
        {
            var text = string.Join(glue, attacks);
            AssertHarmless(SafeMarkdown.OfReport(text, 4).Value);
            AssertHarmless(SafeMarkdown.OfSpeech(text, "alert").Value);
        });

    [Fact]
    public void OfReport_Markdown_KeepsListsEmphasisAndSafeLinks()
    {
        var html = SafeMarkdown.OfReport("* **Clear** speaker\n* see [notes](https://example.org/a)", 4).Value;

        Assert.Contains("<li><strong>Clear</strong> speaker</li>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://example.org/a\" rel=\"nofollow noopener noreferrer\">notes</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void OfReport_Headings_FollowOnThePagesOwn() =>
        Assert.Equal("<h4>Title</h4>\n<h5>Part</h5>", SafeMarkdown.OfReport("# Title\n\n## Part", 4).Value.Trim());

    [Fact]
    public void OfSpeech_ParagraphsAndLists_AreKeptAndHeadingsAreNot()
    {
        var html = SafeMarkdown.OfSpeech("First *line*\nsecond\n\n1. one\n2. two\n\n# not a heading").Value;

        Assert.Contains("<p>First <em>line</em><br>\nsecond</p>", html, StringComparison.Ordinal);
        Assert.Contains("<ol>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<h1", html, StringComparison.Ordinal);
        Assert.Contains("# not a heading", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("We ran Kafka; kafka is fine.", "KAFKA", "<p>We ran <mark>Kafka</mark>; <mark>kafka</mark> is fine.</p>")]
    [InlineData("a < b & c", "< B", "<p>a &lt; <mark>b</mark> &amp; c</p>")]
    [InlineData("a < b & c", "a b", "<p><mark>a &lt; b</mark> &amp; c</p>")]
    [InlineData("my *réd*, **my rédaction**", "my red", "<p><mark>my </mark><em><mark>réd</mark></em>, <strong><mark>my réd</mark>action</strong></p>")]
    [InlineData("run `kafka-topics` or\n\n    kafka --help", "kafka", "<p>run <code><mark>kafka</mark>-topics</code> or</p>\n<pre><code><mark>kafka</mark> --help\n</code></pre>")]
    [InlineData("one\ntwo \\* three", "two three", "<p>one<br>\n<mark>two </mark><mark>* three</mark></p>")]
    [InlineData("1. say kafka\n2. more\n   kafka", "kafka", "<ol>\n<li>say <mark>kafka</mark></li>\n<li>more<br>\n<mark>kafka</mark></li>\n</ol>")]
    [InlineData("\uFDD0<b>kafka\uFDD1", "kafka", "<p>\uFFFD&lt;b&gt;<mark>kafka</mark>\uFFFD</p>")]
    [InlineData("the ![kafka](x) way", "kafka", "<p>the  way</p>")]
    [InlineData("nothing here", "kafka", "<p>nothing here</p>")]
    public void OfSpeech_WithASearch_MarksItsWords(string text, string search, string html) => Assert.Equal(html, SafeMarkdown.OfSpeech(text, search).Value.Trim());

    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("*a **b ")]
    public void Render_NestedAsDeepAsYouLike_IsShown(string level)
    {
        var text = string.Concat(Enumerable.Repeat(level, 3000)) + "end <script>";
        foreach (var html in new[] { SafeMarkdown.OfSpeech(text, "end").Value, SafeMarkdown.OfReport(text, 4).Value })
        {
            AssertHarmless(html);
            Assert.Contains("end", html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("[notes](https://example.org/a)", "notes</a> (example.org)")]
    [InlineData("[mail](mailto:a@example.org)", "mail</a> (example.org)")]
    [InlineData("<https://example.org/a>", "https://example.org/a</a>")]
    public void OfReport_Link_ShowsWhereItLeads(string markdown, string html) => Assert.Contains(html, SafeMarkdown.OfReport(markdown, 4).Value, StringComparison.Ordinal);

    [Fact]
    public void OfSpeech_OfAWordSaidEightyThousandTimes_MarksEachOfThem() =>
        Assert.Equal(80_000, SafeMarkdown.OfSpeech(string.Concat(Enumerable.Repeat("kafka ", 80_000)), "kafka").Value.Split("<mark>").Length - 1);

    private static void AssertHarmless(string html)
    {
        string[] allowed =
        [
            "p", "br", "strong", "em", "del", "ul", "ol", "li", "code", "pre", "blockquote", "hr", "mark", "a",
            "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td",
        ];
        var document = new HtmlParser().ParseDocument($"<body>{html}</body>");
        foreach (var element in document.Body!.QuerySelectorAll("*"))
        {
            Assert.Contains(element.LocalName, allowed);
            Assert.All(element.Attributes, a => Assert.Contains(a.Name, (string[])["href", "rel", "start"]));
            if (element.GetAttribute("href") is { } href) Assert.Matches("^(https?:|mailto:|[^:]*$)", href);
        }
    }
}
