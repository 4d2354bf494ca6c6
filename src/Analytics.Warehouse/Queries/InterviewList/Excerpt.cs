using Analytics.Warehouse.Search;

namespace Analytics.Warehouse.Queries;

/// <summary>Some text around a place, cut between words where there are words to cut between, and never into the place itself.</summary>
internal static class Excerpt
{
    private const int Before = 60;
    private const int Behind = 140;

    /// <summary>The place with what stands around it, and … where the text goes on.</summary>
    public static string Around(WordMark mark, string text) => Front(text, mark.Start) + text[mark.Start..mark.End] + Back(text, mark.End);

    private static string Front(string text, int end)
    {
        if (end <= Before) return text[..end];
        var start = end - Before;
        if (char.IsLowSurrogate(text[start])) start++;
        var cut = text[start..end];
        var blank = cut.AsSpan().IndexOfAny(' ', '\n');
        return "…" + (blank < 0 ? cut : cut[blank..].TrimStart());
    }

    private static string Back(string text, int start)
    {
        if (text.Length <= start + Behind) return text[start..];
        var end = start + Behind;
        if (char.IsHighSurrogate(text[end - 1])) end--;
        var cut = text[start..end];
        var blank = cut.AsSpan().LastIndexOfAny(' ', '\n');
        return (blank < 0 ? cut : cut[..blank].TrimEnd()) + "…";
    }
}
