namespace Analytics.Jobs.Inbox;

/// <summary>What the warehouse's own ledger says is left to do; a restart derives everything from it.</summary>
internal interface ILedger
{
    /// <summary>New and changed files and archives in a folder and below it.</summary>
    IReadOnlyList<PendingFile> Pending(string folder);

    /// <summary>Whether every file ever seen came from this folder; true for an empty ledger.</summary>
    bool KnowsNothingOutside(string folder);
}
