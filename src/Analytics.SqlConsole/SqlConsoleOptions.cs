using Analytics.Warehouse;
using Microsoft.Extensions.Options;

namespace Analytics.SqlConsole;

/// <summary>What a statement of the console may use. Section <c>SqlConsole</c>, checked at start.</summary>
public sealed record SqlConsoleOptions
{
    /// <summary>The configuration section these are read from.</summary>
    public const string Section = "SqlConsole";

    /// <summary>Seconds after which a statement is ended, from 1 to 3,600.</summary>
    public int Seconds { get; init; } = 30;

    /// <summary>Rows that are shown and exported at most, from 1 to 1,000,000.</summary>
    public int Rows { get; init; } = 10_000;

    /// <summary>Megabytes of memory DuckDB may use, from 64 to 65,536.</summary>
    public int Memory { get; init; } = 512;

    /// <summary>Statements of all people that run at once, from 1 to 16; others wait for their turn.</summary>
    public int AtOnce { get; init; } = 2;
}

/// <summary>Says which of them cannot be used, and what it may be.</summary>
internal sealed class SqlConsoleOptionsCheck : IValidateOptions<SqlConsoleOptions>
{
    public ValidateOptionsResult Validate(string? name, SqlConsoleOptions options) => new OptionsCheck(SqlConsoleOptions.Section)
        .Between(nameof(options.Seconds), options.Seconds, 1, 3600)
        .Between(nameof(options.Rows), options.Rows, 1, 1_000_000)
        .Between(nameof(options.Memory), options.Memory, 64, 65_536)
        .Between(nameof(options.AtOnce), options.AtOnce, 1, 16)
        .Result();
}
