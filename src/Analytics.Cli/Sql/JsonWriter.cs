using System.Buffers;
using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Analytics.Cli.Sql;

/// <summary>A result as a JSON array, one object a row and a line.</summary>
internal sealed class JsonWriter(TextWriter output) : IResultWriter
{
    public void Write(DbDataReader result, CancellationToken cancellationToken)
    {
        var names = DistinctNames(result);
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, JsonValue.WriterOptions);
        var before = "[";
        while (result.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            WriteRow(json, result, names);
            output.WriteLine(before);
            output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
            buffer.ResetWrittenCount();
            json.Reset();
            before = ",";
        }

        output.WriteLine(before == "[" ? "[]" : Environment.NewLine + "]");
    }

    private static void WriteRow(Utf8JsonWriter json, DbDataReader row, string[] names)
    {
        json.WriteStartObject();
        for (var column = 0; column < names.Length; column++)
        {
            json.WritePropertyName(names[column]);
            JsonValue.Write(json, CellValue.Of(row, column));
        }

        json.WriteEndObject();
        json.Flush();
    }

    // SQL allows two columns of one name, a JSON object does not.
    private static string[] DistinctNames(DbDataReader result)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var names = new string[result.FieldCount];
        for (var column = 0; column < names.Length; column++)
        {
            var name = result.GetName(column);
            var distinct = name;
            for (var copy = 2; !taken.Add(distinct); copy++) distinct = string.Create(CultureInfo.InvariantCulture, $"{name}_{copy}");
            names[column] = distinct;
        }

        return names;
    }
}
