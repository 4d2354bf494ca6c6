using Analytics.Calibration.Cubes;

namespace Analytics.Calibration.Fairness;

/// <summary>One candidate with what the candidate says of himself or herself. Nothing is ever inferred from names or words.</summary>
/// <param name="Profile">Designed quality.</param>
/// <param name="Groups">The candidate's group for each attribute of <see cref="ParityInput.Attributes"/>; null where nothing was said.</param>
/// <param name="Proceed">Interviews that say proceed.</param>
/// <param name="Recommended">Interviews with a known recommendation.</param>
/// <param name="Mean">Mean of the interview means, 1 to 5; null without scores.</param>
public sealed record ParityCandidate(Profile Profile, IReadOnlyList<string?> Groups, int Proceed, int Recommended, double? Mean)
{
    /// <summary>Selected when most interviews say proceed; a tie is not selected. Null without a known recommendation.</summary>
    public bool? IsSelected => Recommended == 0 ? null : 2 * Proceed > Recommended;
}

/// <summary>What parity between groups is computed from.</summary>
/// <param name="Attributes">Names of the attributes, such as sex or ethnicity.</param>
/// <param name="Candidates">Every candidate in scope, once; those who said nothing among them.</param>
/// <param name="Source">Where the groups come from, such as the name of the file.</param>
/// <param name="From">First day of the interviews; null when not known.</param>
/// <param name="To">Last day of the interviews.</param>
public sealed record ParityInput(
    IReadOnlyList<string> Attributes, IReadOnlyList<ParityCandidate> Candidates, string Source, DateOnly? From = null, DateOnly? To = null);
