namespace Analytics.Reports.Html;

/// <summary>Where a report's figures come from: what a reader needs to trust them, and to get them again.</summary>
/// <param name="DataAsOf">When the last change of the warehouse was committed, UTC: the age of the data.</param>
/// <param name="WarehouseVersion">Number of committed changes of the warehouse.</param>
public sealed record ReportProvenance(DateTime DataAsOf, long WarehouseVersion);
