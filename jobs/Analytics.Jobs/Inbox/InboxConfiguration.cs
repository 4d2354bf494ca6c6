using System.Globalization;
using Analytics.Warehouse;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Analytics.Jobs.Inbox;

/// <summary>Reads the section <c>Inbox</c>. All faults are found at once, each a sentence naming the key, the value and what is allowed.</summary>
internal sealed class InboxConfiguration
{
    private const int MostBatchFiles = 100_000;
    private const int MostQueuedFiles = 1_000_000;
    private const int LongestSettleSeconds = 3600;
    private const long MostUploadBytes = 64L * 1024 * 1024 * 1024;
    private const string UsualScanEvery = "10";
    private readonly IConfigurationSection _section;
    private readonly string _workingDirectory;
    private readonly List<string> _faults = [];

    private InboxConfiguration(IConfigurationSection section, string workingDirectory) =>
        (_section, _workingDirectory) = (section, workingDirectory);

    /// <exception cref="OptionsValidationException">Something is not allowed; one failure a fault.</exception>
    public static InboxOptions Read(IConfiguration configuration, string workingDirectory)
    {
        var reader = new InboxConfiguration(configuration.GetSection(InboxOptions.Section), workingDirectory);
        var options = reader.Read();
        return reader._faults.Count == 0 ? options : throw new OptionsValidationException(InboxOptions.Section, typeof(InboxOptions), reader._faults);
    }

    private InboxOptions Read()
    {
        var data = DataFolder.Find(_workingDirectory);
        return new InboxOptions
        {
            Path = Folder(nameof(InboxOptions.Path), Path.Combine(data, "inbox"))!,
            Samples = _section[nameof(InboxOptions.Samples)] is "" ? null : Folder(nameof(InboxOptions.Samples), Path.Combine(data, "samples")),
            ScanEvery = Schedule(),
            BatchFiles = (int)Number(nameof(InboxOptions.BatchFiles), 10_000, 1, MostBatchFiles),
            QueuedFiles = (int)Number(nameof(InboxOptions.QueuedFiles), 50_000, 1, MostQueuedFiles),
            Settle = TimeSpan.FromSeconds(Number("SettleSeconds", 2, 0, LongestSettleSeconds)),
            MaxUploadBytes = Number(nameof(InboxOptions.MaxUploadBytes), 512L * 1024 * 1024, 1, MostUploadBytes),
        };
    }

    private string Folder(string key, string usual)
    {
        if (_section[key] is not { } written) return usual;
        if (string.IsNullOrWhiteSpace(written) || written.Contains('\0', StringComparison.Ordinal))
        {
            Fault(key, written, "a folder, absolute or relative to the working directory");
            return usual;
        }

        var folder = Path.GetFullPath(written, _workingDirectory);
        if (File.Exists(folder)) Fault(key, written, "a folder, and this is a file");
        return folder;
    }

    private ScanSchedule Schedule()
    {
        var written = _section[nameof(InboxOptions.ScanEvery)] ?? UsualScanEvery;
        if (ScanSchedule.TryParse(written, out var schedule)) return schedule;
        Fault(nameof(InboxOptions.ScanEvery), written, ScanSchedule.Allowed);
        return ScanSchedule.EverySeconds(10);
    }

    private long Number(string key, long usual, long least, long most)
    {
        if (_section[key] is not { } written) return usual;
        if (long.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most) return value;
        Fault(key, written, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));
        return usual;
    }

    private void Fault(string key, string value, string allowed) =>
        _faults.Add($"{InboxOptions.Section}:{key} is \"{value}\"; allowed is {allowed}.");
}
