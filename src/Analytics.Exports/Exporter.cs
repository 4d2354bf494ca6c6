using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Analytics.Exports.Formats;
using Analytics.Exports.Tables;
using Analytics.Warehouse;
using Analytics.Warehouse.Queries;

namespace Analytics.Exports;

/// <summary>Reads what is to be exported; the portal and the command line both ask here, so a file is the same from either.</summary>
public sealed class Exporter(WarehouseDatabase warehouse, ExportCatalogue catalogue)
{
    /// <summary>Everything that can be exported.</summary>
    public ExportCatalogue Catalogue => catalogue;

    /// <summary>Reads the tables and gives the file to write them to.</summary>
    /// <param name="selection">What.</param>
    /// <param name="request">Of which interviews, split and sorted how. Tables that cannot be split so are read unsplit.</param>
    /// <param name="format">Which kind of file.</param>
    /// <exception cref="ExportRefusedException">The format cannot hold it; the message says what to take instead.</exception>
    public ExportFile Open(ExportSelection selection, ExportRequest request, ExportFormat format)
    {
        Refuse(selection, format);
        while (true)
        {
            var about = Provenance.Of(selection.Title, request, warehouse);
            var file = new ExportFile(Read(selection, request, format), format, FileName(selection.Name, about, format), about);

            // Several tables are several statements: a load in between would show two states of the warehouse in one file.
            if (warehouse.Version == about.WarehouseVersion) return file;
            file.Dispose();
        }
    }

    private static List<ExportTable> Read(ExportSelection selection, ExportRequest request, ExportFormat format)
    {
        var tables = new List<ExportTable>();
        foreach (var export in selection.Tables)
        {
            var table = export.Read(export.Splits.Contains(request.By) ? request : request with { By = By.None });
            if (request.Columns.Count > 0 && export.Columns.Columns.Count > 0) table = table.Only(export.Columns.Exported(request.Columns));
            tables.Add(table);
            if (format != ExportFormat.Xlsx || table.RowCount <= ExcelFile.MostRows) continue;
            tables.ForEach(t => t.Dispose());
            throw new ExportRefusedException(string.Create(CultureInfo.InvariantCulture,
                $"{table.Title} has {table.RowCount:N0} rows, and a sheet of Excel holds {ExcelFile.MostRows:N0}; take csv or parquet, or narrow the interviews."));
        }

        return tables;
    }

    private static void Refuse(ExportSelection selection, ExportFormat format)
    {
        if (selection.Tables.Count > 1 && format != ExportFormat.Xlsx)
            throw new ExportRefusedException($"{selection.Name} is a workbook of several tables, so it is xlsx only; one by one they are {string.Join(", ", selection.Tables.Select(t => t.Name))}.");
    }

    private static string FileName(string name, Provenance about, ExportFormat format) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}_{Digest(about.Request)}_{about.DataAsOf:yyyy-MM-dd}_v{about.WarehouseVersion}.{format.Ending()}");

    // Two files of different interviews never have one name, and the same interviews always the same.
    private static string Digest(ExportRequest request) => request.ToQueryString() is { Length: > 0 } query
        ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query)))[..8]
        : "all";
}

/// <summary>What is asked of interviews that were picked out.</summary>
internal static class ChosenInterviews
{
    /// <summary>A file of picked interviews holds every one of them, or there is none.</summary>
    /// <param name="request">Which were picked.</param>
    /// <param name="found">How many of them the list has.</param>
    /// <param name="owned">What is held while rows are read, given back before it is refused.</param>
    /// <exception cref="ExportRefusedException">Some are not there.</exception>
    public static void RefuseUnlessAll(this ExportRequest request, long found, IDisposable? owned = null)
    {
        if (found == request.Chosen.Count) return;
        owned?.Dispose();
        throw new ExportRefusedException(string.Create(CultureInfo.InvariantCulture,
            $"Only {found:N0} of the {request.Chosen.Count:N0} interviews chosen by id {(found == 1 ? "is" : "are")} in this list; choose them in the list as it is now."));
    }
}

/// <summary>Something cannot be exported so; the message is the sentence to show.</summary>
public sealed class ExportRefusedException(string message) : Exception(message);
