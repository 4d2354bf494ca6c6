namespace Analytics.Calibration.People;

/// <summary>What one person gave one answer.</summary>
/// <param name="Rater">Who it is.</param>
/// <param name="Points">The rating in points, 1 to 5: a rating on another scale read linearly onto it.</param>
public sealed record PersonRating(string Rater, double Points);

/// <summary>One answer (an item under one criterion) that people rated, each person once.</summary>
public sealed record RatedAnswer
{
    /// <summary>An answer.</summary>
    /// <param name="candidate">Whose it is: the sampling unit.</param>
    /// <param name="interview">The interview it is of, any number that tells interviews apart.</param>
    /// <param name="evaluator">The evaluator's score in points, 1 to 5; null where it gave none.</param>
    /// <param name="ratings">What people gave it, one or more; kept in the order of their names, so that two people who rate everything are always first and second.</param>
    /// <exception cref="ArgumentException">There is no rating.</exception>
    public RatedAnswer(string candidate, long interview, double? evaluator, IEnumerable<PersonRating> ratings)
    {
        Candidate = candidate;
        Interview = interview;
        Evaluator = evaluator;
        Ratings = [.. ratings.OrderBy(r => r.Rater, StringComparer.Ordinal)];
        if (Ratings.Count == 0) throw new ArgumentException("An answer that nobody rated is no rated answer.", nameof(ratings));
        Mean = Ratings.Average(r => r.Points);
    }

    /// <summary>Whose answer it is.</summary>
    public string Candidate { get; }

    /// <summary>The interview.</summary>
    public long Interview { get; }

    /// <summary>The evaluator's score in points; null where it gave none.</summary>
    public double? Evaluator { get; }

    /// <summary>What people gave it, by their names.</summary>
    public IReadOnlyList<PersonRating> Ratings { get; }

    /// <summary>The mean of what people gave it, points.</summary>
    public double Mean { get; }

    /// <summary>The chance with which the answer was drawn and rated, above 0 and at most 1; null where it was not drawn by chance.</summary>
    public double? Probability { get; init; }

    /// <summary>True where it was chosen because of its score (a disagreement, near the pass mark), so that it says nothing of other answers.</summary>
    public bool ChosenByScore { get; init; }

    /// <summary>The groups it counts in, as <c>profile:weak</c> or <c>position:Data Engineer</c>.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Points as one of five levels: rounded half up, 1 to 5.</summary>
    public static int Level(double points) => (int)Math.Clamp(Math.Floor(points + 0.5), 1, 5);
}
