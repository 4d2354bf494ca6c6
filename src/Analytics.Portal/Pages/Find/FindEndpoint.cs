using Analytics.Portal.Access;
using Analytics.State.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Portal.Pages.Find;

/// <summary>What is found while somebody types, as a piece of a page.</summary>
public static class FindEndpoint
{
    /// <summary>Answers <c>/find/list?text=</c>.</summary>
    public static void MapFind(this IEndpointRouteBuilder app) => app.MapGet("/find/list", Answer).Allow(Role.Analyst).ExcludeFromDescription();

    private static RazorComponentResult<FoundList> Answer(string? text, FoundPlaces places, Viewer viewer) =>
        new(new Dictionary<string, object?> { [nameof(FoundList.Groups)] = places.Of(text, viewer), [nameof(FoundList.Text)] = text?.Trim() ?? "" });
}
