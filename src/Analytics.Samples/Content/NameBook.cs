namespace Analytics.Samples.Content;

/// <summary>Given and family names by region. Every number up to <see cref="Count"/> has its own full name.</summary>
internal sealed class NameBook
{
    private readonly List<(string[] Given, string[] Family)> regions = [];

    public static NameBook Read(IEnumerable<string> lines)
    {
        var book = new NameBook();
        foreach (var line in lines.Where(l => l.Length > 0 && l[0] != '#'))
        {
            var sides = line.Split('=', StringSplitOptions.TrimEntries);
            book.regions.Add((sides[0].Split(", "), sides[1].Split(", ")));
        }

        return book;
    }

    public int Count => regions.Count * regions.Count * 100;

    /// <summary>Walks the regions, inside one all pairs of its ten given and ten family names, then given names of one and family names of the next.</summary>
    public (string Given, string Family) this[long number]
    {
        get
        {
            var region = (int)(number * 7 % regions.Count);
            var pair = number / regions.Count;
            var index = (int)((pair * 37 + region * 41) % 100);
            var other = (int)((region + pair / 100) % regions.Count);
            return (regions[region].Given[index % 10], regions[other].Family[index / 10]);
        }
    }
}
