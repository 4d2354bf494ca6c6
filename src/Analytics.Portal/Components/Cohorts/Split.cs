using Analytics.Portal.Charts;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Components.Cohorts;

/// <summary>What a page's figures are split by: the <c>by</c> of its address.</summary>
public static class Split
{
    /// <summary>The parameter's name.</summary>
    public const string Parameter = "by";

    /// <summary>What can be chosen, in the order of the page.</summary>
    public static IReadOnlyList<By> All { get; } = [By.Profile, By.Position, By.Run, By.Evaluator, By.Section, By.Recommendation];

    /// <summary>Reads <c>by</c>.</summary>
    /// <param name="value">As it stands in the address; absent is the usual one.</param>
    /// <param name="usual">What a page is split by when nothing says otherwise.</param>
    /// <param name="problem">A sentence when the value is none of them; null when all is well.</param>
    public static By Read(string? value, By usual, out string? problem)
    {
        problem = null;
        if (string.IsNullOrEmpty(value)) return usual;
        if (SnakeCase.TryParse<By>(value, out var by) && All.Contains(by)) return by;
        var shown = value.Length > 60 ? value[..60] + "…" : value;
        problem = $"by \"{shown}\" is not one of {string.Join(", ", All.Select(SnakeCase.Of))}; figures are split by {SnakeCase.Of(usual)}.";
        return usual;
    }

    /// <summary>What a chart is split by.</summary>
    public static By Of(ChartSubject subject, By usual = By.Profile)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Read(subject.By, usual, out _);
    }

    /// <summary>A group's name: "Strong", "2026-09-07 09:00", "Not a fit"; empty when nothing splits.</summary>
    public static string Name(By by, string? value) => (by, value) switch
    {
        (By.None, _) or (_, null) => "",
        (By.Section, "project") => "Project items",
        (By.Section, "technical") => "Technical items",
        (By.Section, _) => Wording.Sentence(value),
        (By.Recommendation, "reservations") => "Reservations",
        _ => CohortChoices.Text(SnakeCase.Of(by), value),
    };

    /// <summary>What a group is, in the singular: "Profile".</summary>
    public static string Title(By by) => by == By.Section ? "Criterion" : CohortChoices.Title(SnakeCase.Of(by));
}
