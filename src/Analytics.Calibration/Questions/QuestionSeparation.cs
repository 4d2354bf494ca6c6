using Analytics.Calibration.Cubes;
using Analytics.Calibration.Ranking;

namespace Analytics.Calibration.Questions;

/// <summary>What can be said of a question.</summary>
public enum Separation
{
    /// <summary>Too few candidates, or candidates of one profile only.</summary>
    TooFew,

    /// <summary>Better profiles score higher on it, beyond chance.</summary>
    Separates,

    /// <summary>Its scores do not rise with the profile: everyone gets the same, or the order is chance or reversed.</summary>
    SeparatesNothing,
}

/// <summary>
/// How well the scores of one question, asked of several candidates, separate the profiles: Somers' D of score given profile, -1 to 1, over
/// candidates who were asked
/// (each counted once, so independent). Unscored answers are left out.
/// Source: Somers, R. H. (1962), American Sociological Review 27, 799-811.
/// </summary>
/// <param name="SomersD">The coefficient with its interval; n counts scored answers. Null with one profile only.</param>
/// <param name="Profiles">Profiles among them.</param>
/// <param name="Verdict">What that says.</param>
public sealed record QuestionSeparation(Estimate SomersD, int Profiles, Separation Verdict)
{
    /// <summary>Judges one question.</summary>
    /// <param name="answers">How many candidates of a profile got a score (1 to 5).</param>
    /// <param name="minimum">Scored answers below which nothing is said.</param>
    public static QuestionSeparation Of(IEnumerable<(Profile Profile, int Score, long Answers)> answers, int minimum = 8)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var rows = answers.Where(a => a.Answers > 0).GroupBy(a => a.Profile).OrderBy(g => g.Key)
            .Select(g => Distribution.Of(g.Select(a => ((double)a.Score, (double)a.Answers)))).ToList();
        var d = new OrdinalAssociation(OrdinalTable.FromDistributions(rows)).SomersD();
        return new QuestionSeparation(d, rows.Count, d switch
        {
            { Value: null } => Separation.TooFew,
            _ when d.N < minimum => Separation.TooFew,
            { Low: > 0 } => Separation.Separates,
            _ => Separation.SeparatesNothing,
        });
    }
}
