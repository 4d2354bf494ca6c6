namespace Analytics.Cli;

/// <summary>A command cannot do what was asked; the message is the whole sentence the user reads.</summary>
internal sealed class CommandFailure(string message, Exception? inner = null) : Exception(message, inner);
