using Analytics.Mappings;
using Analytics.Portal.Ingest;

namespace Analytics.Portal.Mappings;

/// <summary>What a trial came to: what would be read, or the sentence that says why nothing was tried.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Trial">What would be read; null when nothing was tried.</param>
/// <param name="Faults">Mistakes of a mapping that was sent along.</param>
/// <param name="Refusal">Why nothing was tried, one sentence.</param>
public sealed record TrialOutcome(string File, MappingTrial? Trial, IReadOnlyList<MappingFault> Faults, string? Refusal);

/// <summary>The latest trials; nothing of a file that was only tried stays.</summary>
public sealed class MappingTrials() : LatestOutcomes<TrialOutcome>(20);
