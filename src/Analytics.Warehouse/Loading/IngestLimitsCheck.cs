using Microsoft.Extensions.Options;

namespace Analytics.Warehouse.Loading;

/// <summary>What the section <c>Ingest</c> may say.</summary>
internal sealed class IngestLimitsCheck : IValidateOptions<IngestLimits>
{
    private const long Gigabyte = 1L << 30;

    public ValidateOptionsResult Validate(string? name, IngestLimits options) => new OptionsCheck(IngestLimits.Section)
        .Between(nameof(options.MaxFileBytes), options.MaxFileBytes, 1024, Gigabyte)
        .Between(nameof(options.MaxArchiveBytes), options.MaxArchiveBytes, 1024, 1024 * Gigabyte)
        .Between(nameof(options.MaxCompressionRatio), options.MaxCompressionRatio, 2, 1_000_000)
        .Between(nameof(options.MaxArchiveEntries), options.MaxArchiveEntries, 1, 10_000_000)
        .Between(nameof(options.BatchFiles), options.BatchFiles, 1, 100_000)
        .Between(nameof(options.BatchBytes), options.BatchBytes, 1024, Gigabyte)
        .Between(nameof(options.MaxExportBytes), options.MaxExportBytes, 1024, 1L << 31)
        .Levels(nameof(options.Recommendations), options.Recommendations)
        .Pattern(nameof(options.CandidateCodePattern), options.CandidateCodePattern)
        .Result();
}
