namespace Analytics.Portal.Components;

/// <summary>A category of a chart to which the page can be narrowed.</summary>
/// <param name="Text">The category as a reader would say it.</param>
/// <param name="Link">The page about that category alone.</param>
public sealed record NarrowChoice(string Text, string Link);
