namespace Analytics.Cluster;

/// <summary>The catalogue or the segments cannot be used; the message is a sentence that says what to do.</summary>
public sealed class ClusterUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
