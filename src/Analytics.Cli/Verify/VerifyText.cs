using System.Globalization;
using Analytics.Warehouse.Queries;

namespace Analytics.Cli.Verify;

/// <summary>Every difference between aggregates and rows, for a person to read: all of them, since each is a wrong number on some page.</summary>
internal static class VerifyText
{
    public static void Write(IReadOnlyList<AggregateDifferencesRow> differences, TextWriter output)
    {
        if (differences.Count == 0)
        {
            output.WriteLine("The aggregates are what the rows say.");
            return;
        }

        output.WriteLine($"{differences.Count.ToString("N0", CultureInfo.InvariantCulture)} measure{(differences.Count == 1 ? " differs" : "s differ")} from the rows:");
        foreach (var row in differences)
        {
            var key = row.Key.Length == 0 ? "" : $", {row.Key}";
            output.WriteLine($"  {row.Aggregate}: {Printable.OneLine(row.Cell)}{key}, {row.Measure}: kept {Number(row.Kept)}, recomputed {Number(row.Recomputed)}");
        }
    }

    private static string Number(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "nothing";
}
