namespace Analytics.Warehouse.Sources;

/// <summary>One entry of an archive, as the archive names it.</summary>
/// <param name="Name">Its name, which may be hostile; it is never used as a path.</param>
/// <param name="ModifiedAt">Its last write time.</param>
/// <param name="Open">Opens its content; null when it cannot be opened, as when it is encrypted.</param>
internal sealed record ArchiveEntry(string Name, DateTime ModifiedAt, Func<Stream>? Open);
