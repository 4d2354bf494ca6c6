using System.Globalization;

namespace Analytics.Benchmarks.Pages;

/// <summary>What to measure.</summary>
/// <param name="Warehouses">The files, smallest first.</param>
/// <param name="Requests">Requests of fresh parameters to each address, and as many repeated ones.</param>
/// <param name="Only">Addresses whose name holds this text; null for all.</param>
/// <param name="Made">A folder for warehouses made for this; null when files are given.</param>
internal sealed record PageOptions(IReadOnlyList<string> Warehouses, int Requests, string? Only, string? Made)
{
    public static PageOptions Read(IEnumerable<string> arguments)
    {
        var options = new PageOptions([], 40, null, null);
        using var rest = arguments.GetEnumerator();
        while (rest.MoveNext())
        {
            options = rest.Current switch
            {
                "--requests" => options with { Requests = int.Parse(Value(rest), CultureInfo.InvariantCulture) },
                "--make" => options with { Made = Directory.CreateDirectory(Value(rest)).FullName },
                "--only" => options with { Only = Value(rest) },
                var file when File.Exists(file) => options with { Warehouses = [.. options.Warehouses, Path.GetFullPath(file)] },
                var other => throw new ArgumentException($"{other} is neither a warehouse file nor --make FOLDER, --requests N or --only TEXT."),
            };
        }

        return options;
    }

    private static string Value(IEnumerator<string> rest) =>
        rest.MoveNext() ? rest.Current : throw new ArgumentException("The last option needs a value.");
}
