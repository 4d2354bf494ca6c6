namespace Analytics.Warehouse.Search;

/// <summary>The places of one word in a block, ascending, each written as its distance from the one before (the first from -1).</summary>
/// <param name="word">The word's number.</param>
internal sealed class PlaceList(int word)
{
    private NumberBuffer _distances = new();
    private int _last = -1;

    /// <summary>The word's number.</summary>
    public int Word => word;

    /// <summary>Whether it has no places.</summary>
    public bool IsEmpty => _last < 0;

    /// <summary>The list as it is stored.</summary>
    public ReadOnlySpan<byte> Bytes => _distances.Bytes;

    /// <summary>Adds a place, which lies behind all that are there.</summary>
    public void Add(int place)
    {
        _distances.Write((uint)(place - _last));
        _last = place;
    }

    /// <summary>Adds the places of a stored list, moved by <paramref name="shift"/>.</summary>
    /// <exception cref="DamagedListException">The list ends within a number.</exception>
    public void Append(ReadOnlySpan<byte> stored, int shift)
    {
        for (var place = -1; !stored.IsEmpty;) Add(shift + (place = unchecked(place + (int)NumberBuffer.Read(ref stored))));
    }

    /// <summary>Takes all places out.</summary>
    public void Clear()
    {
        _distances.Clear();
        _last = -1;
    }
}
