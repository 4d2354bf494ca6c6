namespace Analytics.Warehouse.Queries;

/// <summary>One interview that contradicts itself, with the words that do.</summary>
/// <param name="Row">The interview and how far its places are apart.</param>
/// <param name="Parts">What contradicts what, furthest apart first; at least one.</param>
public sealed record Contradiction(ContradictionRow Row, IReadOnlyList<ContradictionPart> Parts);

/// <summary>Two places of an interview that contradict each other.</summary>
/// <param name="Kind">Which two.</param>
/// <param name="Points">How far they are apart, in points of the score scale.</param>
/// <param name="Words">What contradicts what, in a sentence.</param>
/// <param name="Quoted">Where the quotation stands, in words: "HR report", "Reason for a 5".</param>
/// <param name="Quote">The sentence that contradicts; null when the file has none.</param>
/// <param name="Anchor">The place of the interview's page where it stands: <c>report</c>, <c>q3</c>, <c>turn-7</c> or <c>unmatched</c>.</param>
public sealed record ContradictionPart(ContradictionKind Kind, double Points, string Words, string Quoted, string? Quote, string Anchor);
