namespace Analytics.Handouts.Printing;

/// <summary>Why a page could not be printed.</summary>
public enum PrintFault
{
    /// <summary>This machine has no Chromium or Chrome, or the one it has does not start.</summary>
    NoBrowser,

    /// <summary>Others are being printed, and none of them was done in time.</summary>
    Busy,

    /// <summary>It took longer than it may.</summary>
    TimedOut,

    /// <summary>The page did not answer with what can be printed.</summary>
    NoPage,
}

/// <summary>A page could not be printed; the message is the sentence to show, with what to do.</summary>
/// <param name="fault">Why.</param>
/// <param name="message">The sentence.</param>
/// <param name="inner">What the browser said; null when it was not asked.</param>
public sealed class PrintFaultException(PrintFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Why.</summary>
    public PrintFault Fault => fault;
}
