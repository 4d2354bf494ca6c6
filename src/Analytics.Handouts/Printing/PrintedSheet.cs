using System.Net;
using PuppeteerSharp;
using PuppeteerSharp.Media;

namespace Analytics.Handouts.Printing;

/// <summary>The sheet of paper: its size and what stands at its foot.</summary>
internal static class PrintedSheet
{
    private const string Margin = "14mm";

    public static PdfOptions Of(string note) => new()
    {
        Format = PaperFormat.A4,
        MarginOptions = new MarginOptions { Top = Margin, Bottom = "18mm", Left = Margin, Right = Margin },
        PrintBackground = true,
        Tagged = true,
        Outline = true,
        DisplayHeaderFooter = true,
        HeaderTemplate = "<span></span>",

        // The browser fills in elements of these classes; styles of the page do not reach here.
        FooterTemplate = $"""
            <div style="width: 100%; margin: 0 {Margin}; display: flex; justify-content: space-between; font: 7px sans-serif; color: #555">
              <span><span class="title"></span>{(note.Length == 0 ? "" : " · ")}{WebUtility.HtmlEncode(note)}</span>
              <span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span>
            </div>
            """,
    };
}
