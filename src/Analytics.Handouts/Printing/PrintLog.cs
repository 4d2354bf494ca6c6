using Microsoft.Extensions.Logging;

namespace Analytics.Handouts.Printing;

/// <summary>What printing tells the log.</summary>
internal static partial class PrintLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The browser {Program} does not start")]
    public static partial void DoesNotStart(this ILogger log, Exception fault, string program);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The browser did not close by itself")]
    public static partial void DidNotClose(this ILogger log, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The temporary browser profile {Path} cannot be deleted")]
    public static partial void ProfileStays(this ILogger log, Exception fault, string path);
}
