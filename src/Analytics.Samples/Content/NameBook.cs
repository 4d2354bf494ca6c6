namespace Analytics.Samples.Content;

/// <summary>Given and family names by region. Every number up to <see cref="Count"/> has its own full name.</summary>
internal sealed class NameBook
{
    private readonly List<(string[] Given, string[] Family)> _regions = [];

    public static NameBook Read(IEnumerable<string> lines)
    {
        var book = new NameBook();
        foreach (var line in lines.Where(l => l.Length > 0 && l[0] != '#'))
        {
            var sides = line.Split('=', StringSplitOptions.TrimEntries);
            book._regions.Add((sides[0].Split(", "), sides[1].Split(", ")));
        }

        return book;
    }

    public int Count => _regions.Count * _regions.Count * 100;

    /// <summary>Walks the regions, inside one all pairs of its ten given and ten family names, then given names of one and family names of the next.</summary>
    public (string Given, string Family) this[long number]
    {
        get
        {
            var region = (int)(number * 7 % _regions.Count);
            var pair = number / _regions.Count;
            var index = (int)((pair * 37 + region * 41) % 100);
            var other = (int)((region + pair / 100) % _regions.Count);
            return (_regions[region].Given[index % 10], _regions[other].Family[index / 10]);
        }
    }
}
