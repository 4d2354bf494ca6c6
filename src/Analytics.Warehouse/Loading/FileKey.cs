namespace Analytics.Warehouse.Loading;

/// <summary>What one interview file is known by: its run, and its path below the run's folder, whichever folder or archive that stands in.</summary>
internal readonly record struct FileKey(string RunId, string FileName);
