using System.Globalization;
using Analytics.Jobs.Inbox;
using Analytics.State;
using Analytics.Warehouse;
using Microsoft.Extensions.Options;

namespace Analytics.Portal.Health;

/// <summary>Whether the portal can write where it must: beside the warehouse, beside the state, into the inbox.</summary>
internal sealed class WritableFolders(WarehouseDatabase warehouse, StateFile state, InboxOptions inbox, IOptions<HealthOptions> options)
{
    private const long Megabyte = 1024 * 1024;

    // A page of a disk: a file without content would fit on a full one.
    private static readonly byte[] Probe = new byte[4096];

    /// <summary>What is wrong with the first folder that cannot be written to; null when all can.</summary>
    public string? Fault() => Folders().Select(FaultOf).FirstOrDefault(sentence => sentence is not null);

    private IEnumerable<string> Folders() => new[] { Path.GetDirectoryName(warehouse.FilePath), Path.GetDirectoryName(state.Path), inbox.Path }.OfType<string>().Distinct(StringComparer.Ordinal);

    private string? FaultOf(string folder)
    {
        var probe = Path.Combine(folder, $".health-{Guid.NewGuid():N}");
        try
        {
            using (var file = new FileStream(probe, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose }))
            {
                file.Write(Probe);
                file.Flush(flushToDisk: true);
            }

            var free = new DriveInfo(folder).AvailableFreeSpace / Megabyte;
            return free >= options.Value.FreeMegabytes ? null
                : string.Create(CultureInfo.InvariantCulture, $"The disk of {folder} has {free:N0} MB left, less than {HealthOptions.Section}:{nameof(HealthOptions.FreeMegabytes)} ({options.Value.FreeMegabytes:N0}). Make room; what is loaded is safe.");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return $"Nothing can be written into {folder}: {refused.Message} Make the folder, let this user write there, or make room on its disk.";
        }
    }
}
