using Analytics.Jobs.Inbox;

namespace Analytics.Jobs.Tests.Support;

/// <summary>A ledger that says what the test wants.</summary>
internal sealed class FakeLedger : ILedger
{
    public List<PendingFile> Files { get; } = [];

    public bool IsOnlySamples { get; set; } = true;

    public PendingFile Add(string path, DateTime modifiedAtUtc, long size = 100)
    {
        Files.RemoveAll(file => file.Path == path);
        Files.Add(new PendingFile(path, size, modifiedAtUtc));
        return Files[^1];
    }

    public IReadOnlyList<PendingFile> Pending(string folder) => Files.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal)).ToList();

    public bool KnowsNothingOutside(string folder) => IsOnlySamples;
}
