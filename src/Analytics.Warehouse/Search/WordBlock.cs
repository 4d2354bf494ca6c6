namespace Analytics.Warehouse.Search;

/// <summary>
/// A stretch of interviews whose words lie at consecutive places: one after another, with one place free behind each turn, so that no phrase
/// reaches from one turn into the next.
/// </summary>
/// <param name="Id">Its number; a later block has a higher one.</param>
/// <param name="Numbers">The interviews, ascending.</param>
/// <param name="Ends">For each of them the place behind its last one.</param>
internal sealed record WordBlock(long Id, long[] Numbers, int[] Ends)
{
    /// <summary>How many places it has.</summary>
    public int Places => Ends is [.., var end] ? end : 0;

    /// <summary>Reads a block's interviews from how they are stored.</summary>
    /// <exception cref="DamagedListException">The list is damaged.</exception>
    public static WordBlock Read(long id, ReadOnlySpan<byte> stored)
    {
        var (numbers, ends) = (new List<long>(), new List<int>());
        var (number, end) = (0L, 0);
        while (!stored.IsEmpty)
        {
            numbers.Add(number += NumberBuffer.Read(ref stored));
            ends.Add(end = unchecked(end + (int)NumberBuffer.Read(ref stored)));
            if (end < 0) throw new DamagedListException("a block has more places than there can be");
        }

        return new WordBlock(id, [.. numbers], [.. ends]);
    }

    /// <summary>The interviews as they are stored: each one's distance from the one before, and how many places it has.</summary>
    public ReadOnlySpan<byte> Write()
    {
        var stored = new NumberBuffer();
        var (number, end) = (0L, 0);
        for (var at = 0; at < Numbers.Length; at++)
        {
            stored.Write(checked((uint)(Numbers[at] - number)));
            stored.Write((uint)(Ends[at] - end));
            (number, end) = (Numbers[at], Ends[at]);
        }

        return stored.Bytes;
    }

    /// <summary>This block with the next one's interviews behind its own.</summary>
    public WordBlock Join(WordBlock next)
    {
        var shift = Places;
        return new WordBlock(Id, [.. Numbers, .. next.Numbers], [.. Ends, .. next.Ends.Select(end => end + shift)]);
    }

    /// <summary>The interviews that have one of the places, newest first.</summary>
    public IEnumerable<long> NewestFirst(PlaceSet places)
    {
        var at = Numbers.Length - 1;
        for (var place = places.LastBelow(Places); place >= 0; place = places.LastBelow(Start(at)))
        {
            while (Start(at) > place) at--;
            yield return Numbers[at];
        }
    }

    private int Start(int at) => at == 0 ? 0 : Ends[at - 1];
}
