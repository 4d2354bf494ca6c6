using System.Globalization;

namespace Analytics.Benchmarks.Pages;

/// <summary>What to measure.</summary>
/// <param name="Warehouses">The files, smallest first.</param>
/// <param name="Requests">Requests of fresh parameters to each address, and as many repeated ones.</param>
/// <param name="Only">Addresses whose name holds this text; null for all.</param>
/// <param name="Made">A folder for warehouses made for this; null when files are given.</param>
/// <param name="Sizes">Interviews of the warehouses to make.</param>
/// <param name="Runs">Runs of the warehouses to make: each size is made with each number.</param>
/// <param name="Files">Files loaded beside the pages, where that is measured.</param>
internal sealed record PageOptions(IReadOnlyList<string> Warehouses, int Requests, string? Only, string? Made, IReadOnlyList<int> Sizes, IReadOnlyList<int> Runs, int Files)
{
    public static PageOptions Read(IEnumerable<string> arguments)
    {
        var options = new PageOptions([], 40, null, null, [10_000, 100_000, 1_000_000], [100], 10_000);
        using var rest = arguments.GetEnumerator();
        while (rest.MoveNext())
        {
            options = rest.Current switch
            {
                "--requests" => options with { Requests = int.Parse(Value(rest), CultureInfo.InvariantCulture) },
                "--make" => options with { Made = Directory.CreateDirectory(Value(rest)).FullName },
                "--sizes" => options with { Sizes = Numbers(Value(rest)) },
                "--runs" => options with { Runs = Numbers(Value(rest)) },
                "--files" => options with { Files = int.Parse(Value(rest), CultureInfo.InvariantCulture) },
                "--only" => options with { Only = Value(rest) },
                var file when File.Exists(file) => options with { Warehouses = [.. options.Warehouses, Path.GetFullPath(file)] },
                var other => throw new ArgumentException($"{other} is neither a warehouse file nor --make FOLDER, --sizes N,N, --runs N,N, --files N, --requests N or --only TEXT."),
            };
        }

        return options;
    }

    /// <summary>Whether an address is measured.</summary>
    public bool Means(string name) => Only is null || name.Contains(Only, StringComparison.OrdinalIgnoreCase);

    /// <summary>The warehouses, those to be made among them.</summary>
    public async Task<IReadOnlyList<string>> FindAsync() => Made is null ? Warehouses : [.. Warehouses, .. await MadeWarehouses.MakeAsync(Made, Sizes, Runs)];

    private static int[] Numbers(string list) => [.. list.Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];

    private static string Value(IEnumerator<string> rest) =>
        rest.MoveNext() ? rest.Current : throw new ArgumentException("The last option needs a value.");
}
