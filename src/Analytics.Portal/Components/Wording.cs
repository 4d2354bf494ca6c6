namespace Analytics.Portal.Components;

/// <summary>How the warehouse's names read on a page.</summary>
public static class Wording
{
    /// <summary>The recommendation in words; "—" when there is none.</summary>
    public static string Recommendation(string? name) => name switch
    {
        "proceed" => "Proceed",
        "reservations" => "Reservations",
        "not_a_fit" => "Not a fit",
        _ => Figure.Undefined,
    };

    /// <summary>The designed quality of the candidate.</summary>
    public static string Profile(string? name) => name is null or Analytics.Warehouse.Cohorts.Cohort.Unknown ? "Not designed" : Sentence(name);

    /// <summary>How much a finding matters.</summary>
    public static string Severity(string? name) => Sentence(name);

    /// <summary>What a recruiter's turn does.</summary>
    public static string Kind(string? name) => name == "follow_up" ? "Follow-up" : Sentence(name);

    /// <summary>A snake_case code as a phrase: <c>item_unmatched</c> is "Item unmatched".</summary>
    public static string Sentence(string? name) =>
        string.IsNullOrEmpty(name) ? Figure.Undefined : char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ');

    /// <summary>The badge tone of a name: itself where portal.css has one.</summary>
    public static string Tone(string? name) => string.IsNullOrEmpty(name) ? "neutral" : name.Replace('_', '-');
}
