namespace Analytics.Exports.Formats;

/// <summary>A kind of file.</summary>
public enum ExportFormat
{
    /// <summary>Comma-separated values: RFC 4180, UTF-8 without a byte-order mark.</summary>
    Csv,

    /// <summary>An Excel workbook.</summary>
    Xlsx,

    /// <summary>Apache Parquet.</summary>
    Parquet,
}

/// <summary>What is said of a kind of file.</summary>
public static class ExportFormats
{
    /// <summary>Its file name ending, without the dot.</summary>
    public static string Ending(this ExportFormat format) => Transcripts.SnakeCase.Of(format);

    /// <summary>Its media type.</summary>
    public static string MediaType(this ExportFormat format) => format switch
    {
        ExportFormat.Csv => "text/csv; charset=utf-8; header=present",
        ExportFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/vnd.apache.parquet",
    };
}
