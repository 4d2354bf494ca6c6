namespace Analytics.Warehouse.Loading;

/// <summary>A transcript that is in memory and not on disk, such as a generated one.</summary>
/// <param name="RunFolder">The folder it would stand in, <c>transcripts_YYYYMMDD_HHMMSS</c>; it names the run.</param>
/// <param name="FileName">The name it would have; with the run it is the key it is known by.</param>
/// <param name="Evaluator">Who evaluated the run; null where nothing says so.</param>
/// <param name="Text">What the file would say.</param>
public sealed record TranscriptInMemory(string RunFolder, string FileName, string? Evaluator, string Text);
