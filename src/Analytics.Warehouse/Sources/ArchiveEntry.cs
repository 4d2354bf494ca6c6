namespace Analytics.Warehouse.Sources;

/// <summary>One entry of an archive, as the archive names it.</summary>
/// <param name="Name">Its name, which may be hostile; it is never used as a path.</param>
/// <param name="ModifiedAt">Its last write time.</param>
/// <param name="Length">Bytes it has by the archive's word; what comes out must be as many.</param>
/// <param name="Crc32">Checksum of those bytes; null where the archive checks by itself.</param>
/// <param name="Open">Opens its content; null when it cannot be opened, as when it is encrypted.</param>
internal sealed record ArchiveEntry(string Name, DateTime ModifiedAt, long Length, uint? Crc32, Func<Stream>? Open);
