using System.Runtime.InteropServices;

namespace Analytics.Warehouse.Loading;

/// <summary>
/// Memory for the texts of one chunk, outside the managed heap: blocks that are filled one after the other, and filled again once the chunk is handed over.
/// Without it every chunk would ask for, and touch for the first time, memory that the one before it has just given back.
/// </summary>
internal sealed unsafe class TextArena : IDisposable
{
    private const int BlockBytes = 256 * 1024;

    private readonly List<Block> _blocks = [];
    private int _block;
    private int _used;

    /// <summary>Bytes handed out since the last <see cref="Clear"/>.</summary>
    public long Bytes { get; private set; }

    /// <summary>Room for at most so many bytes; what is used of it is said by <see cref="Keep"/>.</summary>
    public Span<byte> Reserve(int bytes)
    {
        while (_block < _blocks.Count && _blocks[_block].Size - _used < bytes) Next();
        if (_block == _blocks.Count)
        {
            var size = Math.Max(bytes, BlockBytes);
            _blocks.Add(new Block((byte*)NativeMemory.Alloc((nuint)size), size));
        }

        return new Span<byte>(_blocks[_block].Start + _used, bytes);
    }

    /// <summary>Keeps the first bytes of what was reserved last; they stay where they are until <see cref="Clear"/>.</summary>
    public byte* Keep(int bytes)
    {
        var start = _blocks[_block].Start + _used;
        _used += bytes;
        Bytes += bytes;
        return start;
    }

    /// <summary>Everything handed out may be written over. What a single large text needed is given back.</summary>
    public void Clear()
    {
        foreach (var large in _blocks.Where(block => block.Size > BlockBytes)) NativeMemory.Free(large.Start);
        _blocks.RemoveAll(block => block.Size > BlockBytes);
        _block = 0;
        _used = 0;
        Bytes = 0;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var block in _blocks) NativeMemory.Free(block.Start);
        _blocks.Clear();
    }

    private void Next()
    {
        _block++;
        _used = 0;
    }

    private readonly record struct Block(nint Address, int Size)
    {
        public Block(byte* start, int size) : this((nint)start, size)
        {
        }

        public byte* Start => (byte*)Address;
    }
}
