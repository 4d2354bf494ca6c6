namespace Analytics.EndToEnd.Tests.Evidence;

/// <summary>A link of a page, and how many interviews the page says are behind it.</summary>
/// <param name="Where">What shows the number: a chart's mark, a cell of its table, a link in words.</param>
/// <param name="Link">Path and query string it leads to.</param>
/// <param name="Interviews">The number shown.</param>
public sealed record ShownNumber(string Where, string Link, int Interviews);
