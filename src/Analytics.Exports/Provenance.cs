using System.Globalization;
using Analytics.Exports.Tables;
using Analytics.Warehouse;

namespace Analytics.Exports;

/// <summary>Where exported figures come from: what a reader needs to trust them, and to get them again.</summary>
/// <param name="Title">What was exported.</param>
/// <param name="Request">Of which interviews, split and sorted how.</param>
/// <param name="WarehouseVersion">Number of committed changes of the warehouse.</param>
/// <param name="DataAsOf">When the last of them was committed (UTC): the age of the data.</param>
public sealed record Provenance(string Title, ExportRequest Request, long WarehouseVersion, DateTime DataAsOf)
{
    /// <summary>The provenance of what is read from a warehouse now.</summary>
    public static Provenance Of(string title, ExportRequest request, WarehouseDatabase warehouse) =>
        new(title, request, warehouse.Version, warehouse.ChangedAt);

    /// <summary>All of it as keys and values: the metadata of a Parquet file, the first sheet of a workbook, the comment lines of a CSV.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Pairs =>
    [
        new("export", Title),
        new("cohort", Request.Cohort.ToWords()),
        .. Request.Versus is { } versus ? [KeyValuePair.Create("compared_with", versus.ToWords())] : Array.Empty<KeyValuePair<string, string>>(),
        .. Request.ChosenWords is { } chosen ? [KeyValuePair.Create("picked_out", chosen)] : Array.Empty<KeyValuePair<string, string>>(),
        .. Request.MixWords is { } mix ? [KeyValuePair.Create("mix", mix)] : Array.Empty<KeyValuePair<string, string>>(),
        new("query", Request.ToQueryString()),
        new("data_as_of", DataAsOfText),
        new("warehouse_version", WarehouseVersion.ToString(CultureInfo.InvariantCulture)),
        new("source", "Interview Analytics"),
    ];

    /// <summary><see cref="DataAsOf"/> as ISO 8601 writes it.</summary>
    public string DataAsOfText => DataAsOf.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
