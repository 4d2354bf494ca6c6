namespace Analytics.Handouts;

/// <summary>A printed page on its way to somebody.</summary>
/// <param name="Title">The view's name.</param>
/// <param name="FileName">What to call the file.</param>
/// <param name="Pdf">The file.</param>
/// <param name="Shows">What it shows, in words.</param>
/// <param name="Data">Which state of the data it is of.</param>
/// <param name="Link">Where the page itself is.</param>
public sealed record Handout(string Title, string FileName, byte[] Pdf, string Shows, string Data, Uri Link);

/// <summary>Who has a page printed.</summary>
/// <param name="Name">What they are called.</param>
/// <param name="Role">Their role, in snake_case.</param>
/// <param name="Positions">The positions they may see; null for all.</param>
public sealed record PrintReader(string Name, string Role, IReadOnlyList<string>? Positions);

/// <summary>What prints a page of the portal that this process hosts.</summary>
public interface IPagePrinter
{
    /// <summary>Prints a saved page, and says what it is.</summary>
    /// <param name="name">The view's name.</param>
    /// <param name="viewId">The view's number.</param>
    /// <param name="address">Path and query string of the page.</param>
    /// <param name="reader">Who has it printed, and sees on it what they may see; null for somebody who may see all interviews.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="Printing.PrintFaultException">It cannot be printed; the message says what to do.</exception>
    Task<Handout> PrintViewAsync(string name, long viewId, string address, PrintReader? reader, CancellationToken cancellationToken);
}

/// <summary>Something cannot be delivered, however often it is tried, until somebody changes a setting; the message says which.</summary>
public sealed class DeliveryRefusedException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Something was not delivered this time; the message says why.</summary>
public sealed class DeliveryFailedException(string message, Exception? inner = null) : Exception(message, inner);
