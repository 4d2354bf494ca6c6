namespace Analytics.Handouts;

/// <summary>A short message on its way to somebody.</summary>
/// <param name="Title">What it is about, one line.</param>
/// <param name="Text">The message.</param>
/// <param name="Link">The page that shows more.</param>
public sealed record Notice(string Title, string Text, Uri Link);

/// <summary>Where people reach the portal that this process hosts.</summary>
public interface IPortalLink
{
    /// <summary>A page of it as a whole address.</summary>
    /// <param name="page">Path and query string.</param>
    /// <exception cref="InvalidOperationException">The portal does not listen yet.</exception>
    Uri LinkTo(string page);
}
