namespace Analytics.Warehouse.Loading;

/// <summary>What one interview file is known by: its run and its name, whichever folder or archive it came in.</summary>
internal readonly record struct FileKey(string RunId, string FileName);
