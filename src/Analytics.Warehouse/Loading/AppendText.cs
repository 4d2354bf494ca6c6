using System.Buffers;
using System.Text;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Loading;

/// <summary>
/// Appends text as UTF-8 bytes of known length. The appender's own string overload ends at the first NUL character and would cut such a text.
/// </summary>
internal static class AppendText
{
    private const int OnStack = 512;

    public static IDuckDBAppenderRow Text(this IDuckDBAppenderRow row, string? text)
    {
        if (text is null) return row.AppendNullValue();
        // An empty span would be taken for null.
        if (text.Length == 0) return row.AppendValue(string.Empty);

        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most <= OnStack)
        {
            Span<byte> few = stackalloc byte[OnStack];
            return row.AppendValue(few[..Encoding.UTF8.GetBytes(text, few)]);
        }

        var rented = ArrayPool<byte>.Shared.Rent(most);
        try
        {
            return row.AppendValue(rented.AsSpan(0, Encoding.UTF8.GetBytes(text, rented)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
