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
        Bits.Clear();
    }

    /// <summary>Whether no place is in it.</summary>
    public bool IsEmpty => !Bits.ContainsAnyExcept(0UL);

    private Span<ulong> Bits => _bits.AsSpan(0, _length);

    /// <summary>Puts the places of a stored <see cref="PlaceList"/> in. A search can read tens of millions of them, hence the plain loop.</summary>
    /// <exception cref="DamagedListException">The list ends within a number, or a place lies outside of the block.</exception>
    public void Add(ReadOnlySpan<byte> stored)
    {
        var bits = Bits;
        var place = -1;
        for (var at = 0; at < stored.Length;)
        {
            uint part = stored[at++];
            var distance = part & 0x7F;
            for (var shift = 7; part > 0x7F; shift += 7)
            {
                if (at == stored.Length) throw new DamagedListException("a list of places ends within a number");
                part = stored[at++];
                distance |= (part & 0x7F) << shift;
            }

            place = unchecked(place + (int)distance);
            if ((uint)place >= (uint)_size) throw new DamagedListException("a word's place lies outside of its block");
            bits[place >> 6] |= 1UL << place;
        }
    }

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

    /// <summary>The highest place in it below <paramref name="end"/>; -1 when there is none.</summary>
    public int LastBelow(int end)
    {
        var at = end >> 6;
        var bits = Bits[at] & ((1UL << end) - 1);
        if (bits == 0)
        {
            at = Bits[..at].LastIndexOfAnyExcept(0UL);
            if (at < 0) return -1;
            bits = Bits[at];
        }

        return (at << 6) + BitOperations.Log2(bits);
    }

    /// <inheritdoc />
    public void Dispose() => ArrayPool<ulong>.Shared.Return(_bits);
}
