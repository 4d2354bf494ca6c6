using System.Globalization;
using Analytics.Transcripts;

namespace Analytics.State.Audit;

/// <summary>The last entry that was removed from the beginning of the log.</summary>
internal sealed record AuditCheckpoint(long Sequence, byte[] Hash)
{
    /// <summary>What the entry that tells of a checkpoint says of it.</summary>
    public static IReadOnlyList<(string Name, string Value)> DetailsOf(KeptEntry last, int removed) =>
    [
        ("entries", removed.ToString(CultureInfo.InvariantCulture)), ("hash", AuditChain.Hex(last.Hash)),
        ("last_at", last.At), ("sequence", last.Sequence.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>Whether an entry tells of this checkpoint.</summary>
    public bool IsToldBy(KeptEntry entry) => entry.Action == SnakeCase.Of(AuditAction.AuditTrimmed) && AuditLog.DetailsOf(entry.Details) is var details
        && details.GetValueOrDefault("sequence") == Sequence.ToString(CultureInfo.InvariantCulture) && details.GetValueOrDefault("hash") == AuditChain.Hex(Hash);
}

/// <summary>Walks along the log and notes where it is not as it was written. Behind a fault it goes on from what stands there, so that each is found once.</summary>
internal sealed class AuditExamination(AuditCheckpoint? checkpoint, IReadOnlyList<AuditHead> anchors)
{
    private readonly List<AuditFault> _faults = [];
    private readonly Dictionary<long, string> _anchored = anchors.GroupBy(anchor => anchor.Sequence).ToDictionary(group => group.Key, group => group.First().Hash);
    private long _last = checkpoint?.Sequence ?? 0;
    private byte[] _hash = checkpoint?.Hash ?? AuditChain.Beginning;
    private bool _isCheckpointTold = checkpoint is null;
    private long _first;
    private long _entries;

    public void Meet(KeptEntry entry)
    {
        var isGap = entry.Sequence != _last + 1;
        if (isGap) Missing(_last + 1, entry.Sequence - 1);
        else if (!AuditChain.Next(_hash, entry).AsSpan().SequenceEqual(entry.Hash))
            Add(entry.Sequence, FormattableString.Invariant($"Entry {entry.Sequence} is not as it was written, or does not follow from the one before: one of the two was changed."));
        if (_anchored.TryGetValue(entry.Sequence, out var hash) && hash != AuditChain.Hex(entry.Hash))
            Add(entry.Sequence, FormattableString.Invariant($"Entry {entry.Sequence} is not the one that was anchored: the log was written anew."));
        if (checkpoint?.IsToldBy(entry) == true) _isCheckpointTold = true;
        if (_entries++ == 0) _first = entry.Sequence;
        (_last, _hash) = (entry.Sequence, entry.Hash);
    }

    /// <param name="given">The highest number that was ever given out.</param>
    public AuditVerification End(long given)
    {
        var anchored = _anchored.Keys.Where(sequence => sequence > _last).DefaultIfEmpty(0).Max();
        if (Math.Max(given, anchored) > _last) Missing(_last + 1, Math.Max(given, anchored));
        if (checkpoint is not null && _anchored.TryGetValue(checkpoint.Sequence, out var hash) && hash != AuditChain.Hex(checkpoint.Hash))
            Add(checkpoint.Sequence, FormattableString.Invariant($"The checkpoint at entry {checkpoint.Sequence} is not the one that was anchored: the log was written anew."));
        if (!_isCheckpointTold)
            Add(checkpoint!.Sequence, FormattableString.Invariant($"No entry tells of the checkpoint at entry {checkpoint.Sequence}: what is before it was not removed by this program."));
        return new AuditVerification(_entries, _first, new AuditHead(_last, AuditChain.Hex(_hash)), _faults);
    }

    private void Missing(long from, long to) => Add(from, from == to
        ? FormattableString.Invariant($"Entry {from} is missing.")
        : FormattableString.Invariant($"Entries {from} to {to} are missing."));

    private void Add(long sequence, string sentence) => _faults.Add(new AuditFault(sequence, sentence));
}
