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

        output.WriteLine($"{differences.Count.ToString("N0", CultureInfo.InvariantCulture)} row{(differences.Count == 1 ? " differs" : "s differ")} from what was loaded:");
        foreach (var row in differences) output.WriteLine($"  {row.Aggregate}: {Printable.OneLine(row.Cell)}: {(row.IsKept ? "kept, but not so" : "missing")}: {Printable.OneLine(row.Row)}");
    }
}
