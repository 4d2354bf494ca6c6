namespace Analytics.Calibration.Cubes;

/// <summary>
/// One interview of a candidate who was interviewed or scored more than once: cubes cannot tell that two interviews are of one candidate, these rows can.
/// Rows of one candidate stand in the order in which the interviews were made.
/// </summary>
/// <param name="Candidate">Identifies the person; one person has one profile.</param>
/// <param name="Key">The cell the interview is counted in.</param>
/// <param name="Histogram">Its items at score 1 to 5; all 0 when it has no scores.</param>
/// <param name="Dialogue">Fingerprint of what was said, to tell answers given anew from answers scored anew; null when not known.</param>
public sealed record RepeatedInterview(string Candidate, CellKey Key, IReadOnlyList<int> Histogram, string? Dialogue = null)
{
    /// <summary>Sum of the scores as they were given, which need not be whole numbers; null takes it from the histogram.</summary>
    public double? ExactSum { get; init; }

    /// <summary>Questions that should have been evaluated, and how many of them were; both null where not known.</summary>
    public (int Due, int Evaluated)? Questions { get; init; }

    /// <summary>What its own slope of score on answer length is made of; null where not known.</summary>
    public WithinSlopeSums? Verbosity { get; init; }

    /// <summary>The same for the question's number.</summary>
    public WithinSlopeSums? Order { get; init; }

    /// <summary>Whether it is another interview byte for byte: counted and clustered, but no second judgement of anybody.</summary>
    public bool IsCopy { get; init; }

    /// <summary>The key of the interview, where the evidence is; null when not known.</summary>
    public long? Interview { get; init; }

    /// <summary>What the candidate is called in lists.</summary>
    public string Code { get; init; } = Candidate;

    /// <summary>Who is interviewed: the unit of every standard error.</summary>
    public (string Candidate, Profile Profile) Person => (Candidate, Key.Profile);

    /// <summary>Who is interviewed for what: two interviews of one are comparable.</summary>
    public (string Candidate, string? Position, Profile Profile) Unit => (Candidate, Key.Position, Key.Profile);

    /// <summary>Number of scores.</summary>
    public int ScoreCount => Histogram.Sum();

    /// <summary>Sum of scores.</summary>
    public double ScoreSum => ExactSum ?? Histogram.Select((count, i) => count * (i + 1)).Sum();

    /// <summary>Mean score, 1 to 5; null without scores.</summary>
    public double? Mean => ScoreCount is var n && n > 0 ? ScoreSum / n : null;
}
