namespace Analytics.Jobs.Upload;

/// <summary>One file as a browser or a client of the API sends it.</summary>
/// <param name="ClientFileName">The name the client gave; it may hold folders, and anything else.</param>
/// <param name="Open">Opens the content; called once, the stream is disposed after reading.</param>
public sealed record UploadedFile(string ClientFileName, Func<Stream> Open);

/// <summary>What the user says about the files of an upload; null where nothing.</summary>
/// <param name="RunId">The run of files whose folder in an archive does not name one; 1 to 100 characters, no slashes.</param>
/// <param name="Evaluator">Who evaluated; 1 to 100 characters, no slashes.</param>
public sealed record UploadLabel(string? RunId = null, string? Evaluator = null)
{
    /// <summary>Nothing said.</summary>
    public static UploadLabel None { get; } = new();
}

/// <summary>What became of an upload.</summary>
/// <param name="Id">Names the upload and its folder.</param>
/// <param name="Accepted">Files in the inbox now; <see cref="Monitoring.IngestMonitor.BatchOf"/> follows their path.</param>
/// <param name="Refused">Files that were not taken.</param>
public sealed record UploadReceipt(string Id, IReadOnlyList<AcceptedFile> Accepted, IReadOnlyList<RefusedFile> Refused);

/// <summary>A file that arrived.</summary>
/// <param name="ClientFileName">The name the client gave.</param>
/// <param name="Path">Where it is now, a full path.</param>
/// <param name="SizeBytes">Its size.</param>
public sealed record AcceptedFile(string ClientFileName, string Path, long SizeBytes);

/// <summary>A file that was not taken.</summary>
/// <param name="ClientFileName">The name the client gave.</param>
/// <param name="Reason">One sentence with what would be allowed.</param>
public sealed record RefusedFile(string ClientFileName, string Reason);
