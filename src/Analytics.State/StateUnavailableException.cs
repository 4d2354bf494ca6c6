namespace Analytics.State;

/// <summary>The state file cannot be used; the message is the sentence to show: which file, why, and what to do.</summary>
public sealed class StateUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
