using Microsoft.Extensions.Options;

namespace Analytics.Handouts.Printing;

/// <summary>How pages become PDF files. Section <c>Reports</c>, validated at start.</summary>
public sealed record PrintOptions
{
    /// <summary>The configuration section these are read from.</summary>
    public const string Section = "Reports";

    /// <summary>The Chromium or Chrome to print with; null or empty for the one this machine has.</summary>
    public string? Browser { get; init; }

    /// <summary>The folder that schedules may put files into, and into folders below it; null or empty for none.</summary>
    public string? Folder { get; init; }

    /// <summary>Seconds a page may take, from starting the browser to the last byte, 5 to 600.</summary>
    public int TimeoutSeconds { get; init; } = 60;

    /// <summary>Pages printed at once, 1 to 8: each is a browser of its own.</summary>
    public int AtOnce { get; init; } = 2;
}

/// <summary>What the section <c>Reports</c> may say.</summary>
internal sealed class PrintOptionsCheck : IValidateOptions<PrintOptions>
{
    public ValidateOptionsResult Validate(string? name, PrintOptions options)
    {
        List<string> faults =
        [
            .. Between(nameof(options.TimeoutSeconds), options.TimeoutSeconds, 5, 600),
            .. Between(nameof(options.AtOnce), options.AtOnce, 1, 8),
            .. string.IsNullOrEmpty(options.Browser) || File.Exists(options.Browser) ? Array.Empty<string>() : [$"{PrintOptions.Section}:{nameof(options.Browser)} is \"{options.Browser}\"; no file is there. Name a Chromium or Chrome, or leave it out to have one looked for."],
        ];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Between(string key, int value, int least, int most) =>
        value >= least && value <= most ? [] : [$"{PrintOptions.Section}:{key} is \"{value}\"; allowed are {least} to {most}."];
}
