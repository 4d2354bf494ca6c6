using Analytics.Calibration.Cubes;

namespace Analytics.Benchmarks.Coverage;

/// <summary>
/// An evaluator as a chance model: an item's score is the profile's level plus what the candidate, the interview and the item add, rounded and cut to 1..5.
/// </summary>
/// <param name="Name">What it is called.</param>
/// <param name="Levels">Level of weak, average, strong and exceptional before rounding, points.</param>
/// <param name="Candidates">Standard deviation of what a candidate adds.</param>
/// <param name="Interviews">Standard deviation of what an interview adds.</param>
/// <param name="Items">Standard deviation of what an item adds.</param>
internal sealed record SimulatedEvaluator(string Name, double[] Levels, double Candidates, double Interviews, double Items)
{
    /// <summary>The five that the table is about.</summary>
    public static IReadOnlyList<SimulatedEvaluator> All { get; } =
    [
        new("good", [1.6, 3.4, 4.4, 4.9], .35, .15, .60),
        new("noisy", [2.2, 3.2, 3.8, 4.2], .50, .50, 1.10),
        new("compressed", [2.8, 3.4, 3.7, 3.9], .25, .15, .60),
        new("ceiling", [2.0, 4.3, 5.4, 5.6], .30, .15, .50),
        new("halo", [1.7, 3.4, 4.3, 4.8], .40, .60, .25),
    ];

    /// <summary>One interview of a candidate.</summary>
    /// <param name="profile">The candidate's profile.</param>
    /// <param name="ability">What the candidate adds.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="items">Evaluated items.</param>
    public ScoredItem[] Score(Profile profile, double ability, NormalSource random, int items)
    {
        var level = Levels[(int)profile] + ability + (Interviews * random.Next());
        return [.. Enumerable.Range(1, items).Select(question => new ScoredItem(Math.Clamp((int)Math.Round(level + (Items * random.Next())), 1, 5), (int)Math.Exp(4 + (.5 * random.Next())), question))];
    }
}

/// <summary>Standard normal numbers from a seeded source.</summary>
internal sealed class NormalSource(int seed)
{
    private readonly Random _random = new(seed);

    public double Next() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
