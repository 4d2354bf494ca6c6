namespace Analytics.State.Views;

/// <summary>A page of the portal under a name.</summary>
/// <param name="Id">Its number, from 1; never given twice.</param>
/// <param name="Name">What somebody called it, 1 to 100 characters; no two alike, upper and lower case aside.</param>
/// <param name="Address">Path and query string of the page, such as <c>/scores?profile=strong</c>.</param>
/// <param name="IsPinned">Whether the Overview page shows it.</param>
/// <param name="SavedAt">When it was saved, UTC.</param>
public sealed record SavedView(long Id, string Name, string Address, bool IsPinned, DateTime SavedAt);
