using Microsoft.Extensions.Options;

namespace Analytics.Warehouse;

/// <summary>What the section <c>Warehouse</c> may say.</summary>
internal sealed class WarehouseOptionsCheck : IValidateOptions<WarehouseOptions>
{
    public ValidateOptionsResult Validate(string? name, WarehouseOptions options) => new OptionsCheck(WarehouseOptions.Section)
        .Path(nameof(options.Path), options.Path)
        .Between(nameof(options.MemoryLimitMegabytes), options.MemoryLimitMegabytes, 100, 1_000_000)
        .Between(nameof(options.Threads), options.Threads, 0, 256)
        .Between(nameof(options.OneThreadBelow), options.OneThreadBelow, 0, int.MaxValue)
        .Result();
}
