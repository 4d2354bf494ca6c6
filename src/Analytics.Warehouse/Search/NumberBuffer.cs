namespace Analytics.Warehouse.Search;

/// <summary>Numbers written one behind another, seven bits a byte, low ones first, the top bit set on all but the last byte of a number.</summary>
internal struct NumberBuffer
{
    private byte[] _bytes = [];
    private int _length;

    /// <summary>One without numbers.</summary>
    public NumberBuffer()
    {
    }

    /// <summary>What was written.</summary>
    public readonly ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>Adds a number.</summary>
    public void Write(uint number)
    {
        if (_length + 5 > _bytes.Length) Array.Resize(ref _bytes, Math.Max(8, _bytes.Length * 2));

        for (; number > 0x7F; number >>= 7) _bytes[_length++] = (byte)(number | 0x80);
        _bytes[_length++] = (byte)number;
    }

    /// <summary>Takes all numbers out, to begin anew.</summary>
    public void Clear() => _length = 0;

    /// <summary>Takes the next number off a row of written ones.</summary>
    /// <exception cref="DamagedListException">The row ends within a number, or the number is too large to be one.</exception>
    public static uint Read(ref ReadOnlySpan<byte> written)
    {
        uint number = 0;
        for (var at = 0; at < written.Length && at < 5; at++)
        {
            number |= (uint)(written[at] & 0x7F) << (7 * at);
            if (written[at] > 0x7F) continue;
            written = written[(at + 1)..];
            return number;
        }

        throw new DamagedListException("a list of numbers ends within a number");
    }
}
