using Analytics.Portal.Api.Core;
using Analytics.Portal.Api.Figures;
using Analytics.Portal.Components.Cohorts;
using Analytics.Portal.Pages.Changes;
using Analytics.State.Access;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Portal.Api.Endpoints;

/// <summary>What moved, group by group: what the Changes page says.</summary>
internal static class ChangeEndpoint
{
    public static void MapChanges(this IEndpointRouteBuilder api) => api.MapAnswer(
        "/changes",
        Role.Leadership,
        new Said("changes", "Scores", "What moved since when", "The mean score of every group in this period and in the one before it, and the change with the rest of the mix held fixed. With from or last, this period begins there and the equally long one before it is the other; without, they are the newest run and the one before. By position when by is absent."),
        [.. ApiParameter.OfCohort(), ApiParameter.SplitBy(GroupChanges.Splits)],
        Changes);

    private static Ok<ChangesDocument> Changes(ApiRequest request, GroupChanges changes)
    {
        var by = request.By == By.None ? By.Position : request.By;
        var found = changes.Read(request.Cohort, by);
        return TypedResults.Ok(new ChangesDocument(
            request, SnakeCase.Of(by), ChangesAnswer.Of(found, by), CohortWritten.Of(found.Periods.Current), found.Periods.Previous is { } before ? CohortWritten.Of(before) : null,
            [.. found.Groups.Select(group => GroupMoved.Of(group, EvidenceLink.OfGroup(found.Periods.Current, by, group.Value)))],
            new CohortAddress("/changes", request.Cohort).With(Split.Parameter, SnakeCase.Of(by)).Link));
    }
}

/// <summary>What moved.</summary>
/// <param name="Request">The request answered.</param>
/// <param name="By">What the groups are.</param>
/// <param name="Answer">What moved most, and how many changes are more than chance.</param>
/// <param name="Period">This period.</param>
/// <param name="Before">The one before it; null where there is none.</param>
/// <param name="Groups">From the largest fall to the largest rise, undefined ones last; empty without a period before.</param>
/// <param name="PageLink">The portal's page about it.</param>
public sealed record ChangesDocument(
    ApiRequest Request, string By, string Answer, CohortWritten Period, CohortWritten? Before, IReadOnlyList<GroupMoved> Groups, string PageLink) : CohortAnswer(Request);

/// <summary>How far one group has moved.</summary>
/// <param name="Value">Its value, as in a query string.</param>
/// <param name="Words">Its value as a reader would say it.</param>
/// <param name="Before">Mean of its interview means before, 1 to 5.</param>
/// <param name="Now">The same in this period.</param>
/// <param name="Change">The change with the rest of the mix held fixed; n counts interviews of both periods in strata they share.</param>
/// <param name="BeyondChance">Whether the interval of the change leaves zero out.</param>
/// <param name="Link">The list of its interviews in this period.</param>
public sealed record GroupMoved(string Value, string Words, EstimateFigure Before, EstimateFigure Now, EstimateFigure Change, bool BeyondChance, string? Link)
{
    /// <summary>Writes a group.</summary>
    public static GroupMoved Of(GroupChange group, string? link) => new(
        group.Value, group.Name, EstimateFigure.Of(group.Before), EstimateFigure.Of(group.Now), EstimateFigure.Of(group.Change), group.IsBeyondChance, link);
}
