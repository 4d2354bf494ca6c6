namespace Analytics.Calibration.Cubes;

/// <summary>A candidate, for one position, on both sides of a comparison; several interviews on one side are put together.</summary>
/// <param name="Candidate">What the candidate is called.</param>
/// <param name="Position">Position; null when the files do not say.</param>
/// <param name="Profile">Profile.</param>
/// <param name="First">Mean score on the first side, 1 to 5; null without scores.</param>
/// <param name="Second">Mean score on the second side.</param>
/// <param name="FirstDecision">Recommendation on the first side (the last one given); null when no known one was found.</param>
/// <param name="SecondDecision">Recommendation on the second side.</param>
/// <param name="SameDialogue">Whether both sides scored the same words; null when not known.</param>
/// <param name="SecondInterview">The key of the last interview on the second side, where the evidence is; null when not known.</param>
/// <param name="Items">Scored items of the smaller side.</param>
public sealed record RepeatPair(
    string Candidate, string? Position, Profile Profile, double? First, double? Second,
    Decision? FirstDecision, Decision? SecondDecision, bool? SameDialogue, long? SecondInterview = null, int Items = 0);
