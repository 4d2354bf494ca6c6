namespace Analytics.Warehouse.Loading;

/// <summary>A path cannot be ingested; the message says which, why, and what to do.</summary>
public sealed class IngestSourceException(string message) : Exception(message);
