using Microsoft.AspNetCore.Diagnostics;

namespace Analytics.Portal.Components.Layout;

/// <summary>The address as it stands in the reader's browser, also on a page that is shown in place of another (not found, error).</summary>
public sealed class PageAddress(IHttpContextAccessor accessor)
{
    /// <summary>A link from this page that carries the way back to it; null for no link.</summary>
    /// <param name="link">Where it leads.</param>
    public string? WithBack(string? link) => link is null ? null : ReturnAddress.Append(link, Current);

    /// <summary>Path and query string.</summary>
    public string Current
    {
        get
        {
            if (accessor.HttpContext is not { } context) return "/";
            return context.Features.Get<IStatusCodeReExecuteFeature>() is { } shown
                ? shown.OriginalPath + shown.OriginalQueryString
                : context.Request.Path + context.Request.QueryString;
        }
    }
}
