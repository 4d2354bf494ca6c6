using System.Text;

namespace Analytics.Exports.Tests.Support;

/// <summary>A reader of RFC 4180 written from the RFC, not from the writer. A cell that is nothing is null, "" is an empty text.</summary>
internal static class Csv
{
    public static List<List<string?>> Read(string text)
    {
        var rows = new List<List<string?>>();
        var at = 0;
        while (at < text.Length) rows.Add(Row(text, ref at));
        return rows;
    }

    private static List<string?> Row(string text, ref int at)
    {
        var cells = new List<string?>();
        while (true)
        {
            cells.Add(text[at] == '"' ? Quoted(text, ref at) : Plain(text, ref at));
            if (text[at] == ',')
            {
                at++;
                continue;
            }

            Assert.Equal("\r\n", text.Substring(at, 2));
            at += 2;
            return cells;
        }
    }

    private static string? Plain(string text, ref int at)
    {
        var end = text.AsSpan(at).IndexOfAny(",\r\n\"");
        var cell = text.Substring(at, end);
        at += end;
        return cell.Length == 0 ? null : cell;
    }

    private static string Quoted(string text, ref int at)
    {
        var cell = new StringBuilder();
        for (at++; ; at++)
        {
            if (text[at] != '"') cell.Append(text[at]);
            else if (text[at + 1] == '"') cell.Append(text[++at]);
            else break;
        }

        at++;
        return cell.ToString();
    }
}
