using System.Globalization;
using Analytics.Warehouse;

namespace Analytics.Portal.Host;

/// <summary>Reads the section <c>Warehouse</c> and finds all its faults at once.</summary>
public sealed class WarehouseConfiguration
{
    private readonly List<string> faults = [];
    private readonly IConfigurationSection section;

    private WarehouseConfiguration(IConfiguration configuration)
    {
        section = configuration.GetSection(WarehouseOptions.Section);
        Options = new WarehouseOptions
        {
            Path = File(nameof(WarehouseOptions.Path)),
            MemoryLimitMegabytes = Number(nameof(WarehouseOptions.MemoryLimitMegabytes), 400, 100, 1_000_000),
            Threads = Number(nameof(WarehouseOptions.Threads), 0, 0, 256),
        };
    }

    /// <summary>What was read; usable only when there are no faults.</summary>
    public WarehouseOptions Options { get; }

    /// <summary>One sentence per value that cannot work: key, value and what is allowed.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>Reads the section.</summary>
    public static WarehouseConfiguration Read(IConfiguration configuration) => new(configuration);

    private string File(string key)
    {
        var written = section[key];
        if (string.IsNullOrWhiteSpace(written)) return Fault(key, written, "the path of a DuckDB file");
        var full = Path.GetFullPath(written);
        return Directory.Exists(full) ? Fault(key, written, "the path of a DuckDB file, and this is a folder") : full;
    }

    private int Number(string key, int usual, int least, int most)
    {
        if (section[key] is not { } written) return usual;
        if (int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most) return value;
        Fault(key, written, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));
        return usual;
    }

    private string Fault(string key, string? value, string allowed)
    {
        faults.Add($"{WarehouseOptions.Section}:{key} is \"{value}\"; allowed is {allowed}.");
        return "";
    }
}
