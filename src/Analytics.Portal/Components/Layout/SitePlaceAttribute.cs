namespace Analytics.Portal.Components.Layout;

/// <summary>A page's place in the navigation; it stands in the page, beside its route and its rule. Pages without one are reached from others.</summary>
/// <param name="order">Where it comes among the others: in the order in which a reader needs them.</param>
/// <param name="title">Its name.</param>
/// <param name="icon">Its picture beside the name, an icon of 20 pixels.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SitePlaceAttribute(int order, string title, Type icon) : Attribute
{
    /// <summary>Where it comes among the others.</summary>
    public int Order { get; } = order;

    /// <summary>Its name.</summary>
    public string Title { get; } = title;

    /// <summary>Its picture beside the name.</summary>
    public Type Icon { get; } = icon;

    /// <summary>Whether its query string says which interviews it is about.</summary>
    public bool HasCohort { get; init; } = true;
}
