using System.Buffers;
using System.Numerics;

namespace Analytics.Warehouse.Search;

/// <summary>A set of places in a block, one bit each: words are united in it, phrases found by shifting and intersecting. Borrowed memory.</summary>
internal sealed class PlaceSet : IDisposable
{
    private readonly int _size;
    private readonly int _length;
    private readonly ulong[] _bits;

    /// <param name="size">Number of places in the block.</param>
    public PlaceSet(int size)
    {
        _size = size;
        _length = (size >> 6) + 1;
        _bits = ArrayPool<ulong>.Shared.Rent(_length);
        Clear();
    }

    /// <summary>Whether no place is in it.</summary>
    public bool IsEmpty => !Bits.ContainsAnyExcept(0UL);

    private Span<ulong> Bits => _bits.AsSpan(0, _length);

    /// <summary>Puts a place in.</summary>
    /// <exception cref="DamagedListException">The place lies outside of the block.</exception>
    public void Add(int place)
    {
        if ((uint)place >= (uint)_size) throw new DamagedListException("a word's place lies outside of its block");
        _bits[place >> 6] |= 1UL << place;
    }

    /// <summary>Takes all places out.</summary>
    public void Clear() => Bits.Clear();

    /// <summary>Moves every place down; those below zero fall out.</summary>
    public void MoveDown(int by)
    {
        if (by == 0) return;

        var bits = Bits;
        var (whole, rest) = (by >> 6, by & 63);
        for (var at = 0; at < bits.Length; at++)
        {
            var low = at + whole < bits.Length ? bits[at + whole] : 0;
            var high = at + whole + 1 < bits.Length ? bits[at + whole + 1] : 0;
            bits[at] = rest == 0 ? low : (low >> rest) | (high << (64 - rest));
        }
    }

    /// <summary>Keeps what is in the other set too, which is of the same block.</summary>
    public void IntersectWith(PlaceSet other)
    {
        var mine = Bits;
        var others = other.Bits;
        var at = 0;
        for (; at <= mine.Length - Vector<ulong>.Count; at += Vector<ulong>.Count)
        {
            (new Vector<ulong>(mine[at..]) & new Vector<ulong>(others[at..])).CopyTo(mine[at..]);
        }

        for (; at < mine.Length; at++) mine[at] &= others[at];
    }

    /// <summary>Whether a place from <paramref name="first"/> up to, without, <paramref name="end"/> is in it.</summary>
    public bool Overlaps(int first, int end)
    {
        if (first >= end) return false;

        var (from, to) = (first >> 6, (end - 1) >> 6);
        var low = ulong.MaxValue << first;
        var high = ulong.MaxValue >> (63 - ((end - 1) & 63));
        if (from == to) return (_bits[from] & low & high) != 0;
        if ((_bits[from] & low) != 0 || (_bits[to] & high) != 0) return true;
        return _bits.AsSpan(from + 1, to - from - 1).ContainsAnyExcept(0UL);
    }

    /// <inheritdoc />
    public void Dispose() => ArrayPool<ulong>.Shared.Return(_bits);
}
