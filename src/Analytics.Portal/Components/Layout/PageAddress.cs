using Analytics.Warehouse.Cohorts;
using Microsoft.AspNetCore.Diagnostics;

namespace Analytics.Portal.Components.Layout;

/// <summary>The address as it stands in the reader's browser, also on a page that is shown in place of another (not found, error).</summary>
public sealed class PageAddress(IHttpContextAccessor accessor)
{
    private Cohort? _cohort;

    /// <summary>A link from this page that carries the way back to it; null for no link.</summary>
    /// <param name="link">Where it leads.</param>
    public string? WithBack(string? link) => link is null ? null : ReturnAddress.Append(link, Current);

    /// <summary>A page of the navigation about the interviews this one is about: no filter is forgotten on the way.</summary>
    public string To(SitePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var cohort = _cohort ??= ReturnAddress.CohortOf(Current);
        if (cohort.IsAll) return page.Path;
        return page.HasCohort ? $"{page.Path}?{cohort.ToQueryString()}" : ReturnAddress.Append(page.Path, "/?" + cohort.ToQueryString());
    }

    /// <summary>Whether this is a page of the navigation, or one below it.</summary>
    public bool IsAt(SitePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Holds(Current.Split('?')[0]);
    }

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
