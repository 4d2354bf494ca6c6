namespace Analytics.Warehouse.Search;

/// <summary>The places of one word in a block, ascending, each written as its distance from the one before (the first from -1).</summary>
internal sealed class PlaceList
{
    private NumberBuffer _distances = new();
    private int _last = -1;

    /// <summary>The list as it is stored.</summary>
    public ReadOnlySpan<byte> Bytes => _distances.Bytes;

    /// <summary>Adds a place, which lies behind all that are there.</summary>
    public void Add(int place)
    {
        _distances.Write((uint)(place - _last));
        _last = place;
    }

    /// <summary>Adds the places of a stored list, moved by <paramref name="shift"/>.</summary>
    public void Append(ReadOnlySpan<byte> stored, int shift)
    {
        for (var place = -1; !stored.IsEmpty;) Add(shift + (place = Next(ref stored, place)));
    }

    /// <summary>Puts the places of a stored list into a set.</summary>
    /// <exception cref="DamagedListException">The list is damaged.</exception>
    public static void AddTo(PlaceSet places, ReadOnlySpan<byte> stored)
    {
        for (var place = -1; !stored.IsEmpty;) places.Add(place = Next(ref stored, place));
    }

    private static int Next(ref ReadOnlySpan<byte> stored, int place) => unchecked(place + (int)NumberBuffer.Read(ref stored));
}
