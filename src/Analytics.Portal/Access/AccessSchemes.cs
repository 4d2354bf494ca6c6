namespace Analytics.Portal.Access;

/// <summary>The ways in which a request says who asks.</summary>
internal static class AccessSchemes
{
    /// <summary>Chooses among the others by what a request brings.</summary>
    public const string Any = "Any";

    /// <summary>A cookie, after somebody signed in.</summary>
    public const string Session = "Session";

    /// <summary>The company's identity provider, for as long as somebody signs in.</summary>
    public const string Company = "Company";

    /// <summary>A token, sent as a bearer.</summary>
    public const string Token = "Token";

    /// <summary>A ticket of the browser that prints.</summary>
    public const string Print = "Print";

    /// <summary>Nothing at all, where the portal is open to its machine.</summary>
    public const string Open = "Open";
}
