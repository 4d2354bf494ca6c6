using Analytics.Review.Reading;
using Microsoft.Extensions.Configuration;

namespace Analytics.Review;

/// <summary>What people rate by: of each criterion what it means and what its levels stand for. Section <c>Review:Rubric</c>; every rating keeps its version.</summary>
/// <param name="Version">Its name, at most <see cref="MostOfAVersion"/> characters.</param>
/// <param name="Criteria">What is said of criteria, by their names.</param>
public sealed record Rubric(string Version, IReadOnlyDictionary<string, RubricCriterion> Criteria)
{
    /// <summary>Most characters of a version.</summary>
    public const int MostOfAVersion = 40;

    // Of five levels, where the rubric says nothing: the evaluator's own scale.
    private static readonly string[] Usual = ["does not answer what was asked, or is wrong", "weak: parts are missing or wrong", "acceptable: right, without depth", "strong: right and reasoned", "exceptional: nothing could be asked beyond it"];

    private static readonly string[] PassOrFail = ["fail: does not do what is asked", "pass: does what is asked"];

    /// <summary>One without words of its own.</summary>
    public static Rubric Default { get; } = new("1", new Dictionary<string, RubricCriterion>());

    /// <summary>Reads it.</summary>
    /// <exception cref="InvalidOperationException">The version is missing or too long.</exception>
    public static Rubric Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection("Review:Rubric");
        if (!section.Exists()) return Default;
        var version = section["Version"]?.Trim() ?? "";
        if (version.Length is 0 or > MostOfAVersion) throw new InvalidOperationException($"Review:Rubric:Version is \"{version}\"; allowed are 1 to {MostOfAVersion} characters, others for every change of what the levels mean.");
        return new Rubric(version, section.GetSection("Criteria").GetChildren().ToDictionary(
            criterion => criterion.Key,
            criterion => new RubricCriterion(criterion["Words"] ?? "", criterion.GetSection("Anchors").GetChildren().ToDictionary(anchor => anchor.Key, anchor => anchor.Value ?? "")),
            StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>What a criterion means; empty where the rubric does not say.</summary>
    public string Words(string criterion) => Criteria.GetValueOrDefault(criterion)?.Words ?? "";

    /// <summary>What a level stands for; empty where the rubric does not say.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="scale">Its scale.</param>
    /// <param name="level">The place of the level on it, from 0.</param>
    public string Anchor(string criterion, RatingScale scale, int level)
    {
        ArgumentNullException.ThrowIfNull(scale);
        if (Criteria.GetValueOrDefault(criterion)?.Anchors is { Count: > 0 } anchors) return anchors.GetValueOrDefault(scale.Levels[level].Label) ?? "";
        if (scale.Levels.Count == PassOrFail.Length) return PassOrFail[level];
        return scale.Levels.Count == Usual.Length ? Usual[level] : level == 0 ? Usual[0] : level == scale.Levels.Count - 1 ? Usual[^1] : "";
    }
}

/// <summary>What a rubric says of a criterion.</summary>
/// <param name="Words">What it means; may be empty.</param>
/// <param name="Anchors">What levels stand for, by their numbers as they are written.</param>
public sealed record RubricCriterion(string Words, IReadOnlyDictionary<string, string> Anchors);
