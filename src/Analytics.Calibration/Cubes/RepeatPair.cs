namespace Analytics.Calibration.Cubes;

/// <summary>A unit (candidate code, position and profile) on both sides of a pair of run sets; several interviews on one side are put together.</summary>
/// <param name="Unit">Candidate code.</param>
/// <param name="Position">Position; null when the files do not say.</param>
/// <param name="Profile">Profile.</param>
/// <param name="First">Mean score on the first side, 1 to 5; null without scores.</param>
/// <param name="Second">Mean score on the second side.</param>
/// <param name="FirstDecision">Recommendation on the first side (the last one given); null when no known one was found.</param>
/// <param name="SecondDecision">Recommendation on the second side.</param>
/// <param name="SameDialogue">Whether both sides scored the same words; null when not known.</param>
/// <param name="SecondInterview">The key of the last interview on the second side, where the evidence is; null when not known.</param>
public sealed record RepeatPair(
    string Unit, string? Position, Profile Profile, double? First, double? Second,
    Decision? FirstDecision, Decision? SecondDecision, bool? SameDialogue, long? SecondInterview = null);
