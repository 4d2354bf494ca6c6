namespace Analytics.State.Erasure;

/// <summary>A legal hold: what must not be erased.</summary>
/// <param name="Candidate">The candidate's code, name, or both with a blank between, as given.</param>
/// <param name="Reason">Why.</param>
/// <param name="AddedBy">Who put it there.</param>
/// <param name="AddedAt">When, UTC.</param>
public sealed record Hold(string Candidate, string Reason, string AddedBy, DateTime AddedAt);
