namespace Analytics.Portal.Api.Core;

/// <summary>
/// Tells requests that a page of another site makes a reader's browser send. The API has no token in its forms; but browsers say where a request comes
/// from, in a header that no page can forge, and programs say nothing.
/// </summary>
public static class CrossSite
{
    /// <summary>Whether a browser says that the request comes from elsewhere.</summary>
    public static bool IsSuspected(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0) return site is not ("same-origin" or "none");
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
    }
}
