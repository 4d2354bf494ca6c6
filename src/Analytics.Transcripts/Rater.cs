namespace Analytics.Transcripts;

/// <summary>What kind of rater gave a score. Names in snake_case are the values of <c>rater_kind</c>.</summary>
public enum RaterKind
{
    /// <summary>An evaluator under test.</summary>
    Model,

    /// <summary>A person, by whose judgement evaluators are tested.</summary>
    Person,
}

/// <summary>Who gave a score.</summary>
/// <param name="Kind">A model or a person.</param>
/// <param name="Name">The rater's name; null for a model that is the run's evaluator.</param>
public sealed record Rater(RaterKind Kind, string? Name)
{
    /// <summary>The evaluator of the run.</summary>
    public static Rater OfTheRun { get; } = new(RaterKind.Model, null);
}
