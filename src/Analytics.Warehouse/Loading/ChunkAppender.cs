using System.Runtime.CompilerServices;
using System.Text;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using NativeAppender = DuckDB.NET.Native.DuckDBAppender;

namespace Analytics.Warehouse.Loading;

/// <summary>
/// Appends rows to one table by data chunk: values are written straight into DuckDB's column vectors, and a whole chunk of rows is handed over at once.
/// The library's appender does the same with a call, a type switch and a null check a value, ends a text at its first NUL character, and gives every text
/// memory of its own; at two hundred thousand turns that is most of what appending costs.
/// </summary>
/// <remarks>
/// One row is a value for every column in the table's order, then <see cref="EndRow"/>. Each method writes the type it is named after and refuses a column
/// of another type, for a wrong width would write over its neighbours. Not for several threads.
/// </remarks>
internal sealed unsafe class ChunkAppender : IDisposable
{
    // A vector holds as many values (DuckDB's own constant); text is handed over earlier, so that a chunk is small whatever it holds.
    private const long ChunkTextBytes = 2 * 1024 * 1024;

    // What is handed over is packed into rows of the table at this size: large enough to be worth it, small enough not to be in memory twice.
    private const long FlushTextBytes = 8 * 1024 * 1024;

    // DuckDB keeps a text of up to this many bytes inside the vector.
    private const int InlineBytes = 12;

    private readonly string _table;
    private readonly NativeAppender _appender;
    private readonly DuckDBDataChunk _chunk;
    private readonly Column[] _columns;
    private readonly TextArena _texts = new();
    private readonly int _capacity = (int)NativeMethods.Helpers.DuckDBVectorSize();
    private int _row;
    private int _column;
    private long _unflushed;

    /// <summary>Opens an appender on a table. It sees the transaction of the connection.</summary>
    /// <exception cref="InvalidOperationException">There is no such table.</exception>
    public ChunkAppender(DuckDBConnection connection, string schema, string table)
    {
        _table = $"{schema}.{table}";
        Check(NativeMethods.Appender.DuckDBAppenderCreate(connection.NativeConnection, schema, table, out _appender));
        var types = TypesOf(_appender);
        try
        {
            _chunk = NativeMethods.DataChunks.DuckDBCreateDataChunk([.. types.Select(type => type.DangerousGetHandle())], (ulong)types.Length);
            _columns = [.. types.Select((type, index) => new Column(index, NativeMethods.LogicalType.DuckDBGetTypeId(type)))];
        }
        finally
        {
            foreach (var type in types) type.Dispose();
        }

        Point();
    }

    /// <summary>Rows appended.</summary>
    public long Rows { get; private set; }

    public ChunkAppender Null()
    {
        ref var column = ref _columns[_column++];
        if (column.Validity is null)
        {
            NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(column.Vector);
            column.Validity = NativeMethods.Vectors.DuckDBVectorGetValidity(column.Vector);
        }

        column.Validity[_row >> 6] &= ~(1UL << (_row & 63));
        return this;
    }

    public ChunkAppender Int64(long? value) => value is { } known ? Write(DuckDBType.BigInt, known) : Null();

    public ChunkAppender Int32(int? value) => value is { } known ? Write(DuckDBType.Integer, known) : Null();

    public ChunkAppender Double(double? value) => value is { } known ? Write(DuckDBType.Double, known) : Null();

    public ChunkAppender Boolean(bool value) => Write(DuckDBType.Boolean, value ? (byte)1 : (byte)0);

    /// <summary>A value of an enum of the database by its place there, from 0. Up to 255 values.</summary>
    public ChunkAppender Enum(int? place) => place is { } known ? Write(DuckDBType.Enum, (byte)known) : Null();

    /// <summary>A time, cut to whole microseconds.</summary>
    public ChunkAppender Timestamp(DateTime? value) =>
        value is { } known ? Write(DuckDBType.Timestamp, (known.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond) : Null();

    /// <summary>A text, NUL characters and all. A lone surrogate, which UTF-8 cannot say, becomes U+FFFD.</summary>
    public ChunkAppender Text(string? value) => value is null ? Null() : Text(value.AsSpan());

    /// <inheritdoc cref="Text(string?)"/>
    public ChunkAppender Text(ReadOnlySpan<char> value)
    {
        ref var column = ref Next(DuckDBType.Varchar);
        var place = (DuckText*)column.Data + _row;
        var most = value.Length * 3;
        if (value.Length <= InlineBytes)
        {
            Span<byte> few = stackalloc byte[InlineBytes * 3];
            var length = Encoding.UTF8.GetBytes(value, few);
            if (length <= InlineBytes)
            {
                few[length..].Clear();
                place->Length = (uint)length;
                few[..InlineBytes].CopyTo(new Span<byte>(place->Inline, InlineBytes));
                return this;
            }
        }

        var bytes = Encoding.UTF8.GetBytes(value, _texts.Reserve(most));
        var start = _texts.Keep(bytes);
        place->Length = (uint)bytes;
        Unsafe.CopyBlockUnaligned(place->Inline, start, 4);
        *(byte**)(place->Inline + 4) = start;
        return this;
    }

    /// <summary>The row is whole.</summary>
    /// <exception cref="InvalidOperationException">It has too few or too many values, or DuckDB refuses a chunk.</exception>
    public void EndRow()
    {
        if (_column != _columns.Length) throw new InvalidOperationException($"A row of {_table} has {_columns.Length} values; {_column} were given.");
        _column = 0;
        Rows++;
        if (++_row == _capacity || _texts.Bytes >= ChunkTextBytes) HandOver();
    }

    /// <summary>Hands over what is still here. Call it before committing.</summary>
    public void Close()
    {
        if (_row > 0) HandOver();
        Check(NativeMethods.Appender.DuckDBAppenderClose(_appender));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _chunk.Dispose();
        _appender.Dispose();
        _texts.Dispose();
    }

    private static DuckDBLogicalType[] TypesOf(NativeAppender appender) =>
        [.. Enumerable.Range(0, (int)NativeMethods.Appender.DuckDBAppenderColumnCount(appender)).Select(index => NativeMethods.Appender.DuckDBAppenderColumnType(appender, (ulong)index))];

    private void HandOver()
    {
        NativeMethods.DataChunks.DuckDBDataChunkSetSize(_chunk, (ulong)_row);
        Check(NativeMethods.Appender.DuckDBAppendDataChunk(_appender, _chunk));
        _unflushed += _texts.Bytes;
        if (_unflushed >= FlushTextBytes)
        {
            Check(NativeMethods.Appender.DuckDBAppenderFlush(_appender));
            _unflushed = 0;
        }

        NativeMethods.DataChunks.DuckDBDataChunkReset(_chunk);
        _texts.Clear();
        _row = 0;
        Point();
    }

    private void Point()
    {
        for (var index = 0; index < _columns.Length; index++)
        {
            ref var column = ref _columns[index];
            column.Vector = NativeMethods.DataChunks.DuckDBDataChunkGetVector(_chunk, index);
            column.Data = NativeMethods.Vectors.DuckDBVectorGetData(column.Vector);
            column.Validity = null;
        }
    }

    private ChunkAppender Write<T>(DuckDBType type, T value) where T : unmanaged
    {
        ((T*)Next(type).Data)[_row] = value;
        return this;
    }

    private ref Column Next(DuckDBType type)
    {
        ref var column = ref _columns[_column++];
        if (column.Type != type) throw new InvalidOperationException($"Column {_column} of {_table} is of type {column.Type}, not {type}.");
        return ref column;
    }

    private void Check(DuckDBState state)
    {
        if (state == DuckDBState.Success) return;
        var error = NativeMethods.Appender.DuckDBAppenderErrorData(_appender);
        var message = $"Rows cannot be appended to {_table}: {NativeMethods.ErrorData.DuckDBErrorDataMessage(error)}";
        throw RefusedValue.IsOfAValue(NativeMethods.ErrorData.DuckDBErrorDataErrorType(error)) ? new RowsRefusedException(message) : new InvalidOperationException(message);
    }

    private struct Column(int index, DuckDBType type)
    {
        public readonly int Index = index;
        public readonly DuckDBType Type = type;
        public nint Vector;
        public void* Data;
        public ulong* Validity;
    }

    // string_t of DuckDB: the length, then the bytes themselves, or the first four of them and where they all stand.
    private struct DuckText
    {
        public uint Length;
        public fixed byte Inline[InlineBytes];
    }
}
