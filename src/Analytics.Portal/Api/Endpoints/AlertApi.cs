using Analytics.Alerts.Judging;
using Analytics.Portal.Access;
using Analytics.Portal.Api.Core;
using Analytics.State;
using Analytics.State.Access;
using Analytics.State.Alerts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Portal.Api.Endpoints;

/// <summary>What rules raised, for programs. Rules are made on the Alerts page.</summary>
internal static class AlertApi
{
    private const int Shown = 100;

    public static void MapAlertApi(this IEndpointRouteBuilder api) => api.MapMethods("/alerts", [HttpMethods.Get, HttpMethods.Head], List)
        .Allow(Role.Analyst, TokenScope.Read).OfTheCorpus()
        .WithMetadata(new ApiParameters([]))
        .Saying(new Said("alerts", "Alerts", "Alerts and their rules", $"The last {Shown} alerts, those that are not over first, and every rule with what it found at its last look. Keys of webhooks are never told. Never cached."))
        .Produces<ProblemDetails>(StatusCodes.Status503ServiceUnavailable, "application/problem+json");

    private static Results<Ok<AlertsAnswer>, ProblemHttpResult> List(HttpContext context, AlertStore alerts, AlertRules rules)
    {
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            var watches = rules.Watches();
            return TypedResults.Ok(new AlertsAnswer([.. alerts.Read(Shown).Select(RaisedAlert.Of)], [.. rules.Read().Select(rule => WatchingRule.Of(rule, watches.GetValueOrDefault(rule.Id)))]));
        }
        catch (StateUnavailableException fault)
        {
            return ApiProblem.Of(StatusCodes.Status503ServiceUnavailable, "Alerts cannot be read.", fault.Message);
        }
    }
}

/// <summary>Alerts and their rules.</summary>
/// <param name="Alerts">The last ones, those that are not over first.</param>
/// <param name="Rules">All rules, by name.</param>
public sealed record AlertsAnswer(IReadOnlyList<RaisedAlert> Alerts, IReadOnlyList<WatchingRule> Rules);

/// <summary>An alert.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="RuleId">The rule; null when it was deleted since.</param>
/// <param name="State">raised, acknowledged or resolved.</param>
/// <param name="Says">What was seen, in a sentence.</param>
/// <param name="Value">The figure, in its own unit; null for none.</param>
/// <param name="Low">Lower end of the interval that was judged; null for a count.</param>
/// <param name="High">Upper end.</param>
/// <param name="Level">Coverage of that interval, such as 0.9995; null for a count.</param>
/// <param name="N">What is behind the figure; null for a count.</param>
/// <param name="Evidence">The page that shows it.</param>
/// <param name="RaisedAt">When it was raised, UTC.</param>
/// <param name="AcknowledgedAt">When somebody took it up; null when nobody has.</param>
/// <param name="AcknowledgedBy">Who.</param>
/// <param name="Note">What they wrote.</param>
/// <param name="ResolvedAt">When it was over; null while it is not.</param>
/// <param name="ResolvedSays">Why.</param>
public sealed record RaisedAlert(
    long Id, string Rule, long? RuleId, AlertState State, string Says, double? Value, double? Low, double? High, double? Level, int? N, string Evidence,
    DateTime RaisedAt, DateTime? AcknowledgedAt, string? AcknowledgedBy, string? Note, DateTime? ResolvedAt, string? ResolvedSays)
{
    internal static RaisedAlert Of(Alert alert) => new(
        alert.Id, alert.RuleName, alert.RuleId, alert.State, alert.Seen.Says, alert.Seen.Value, alert.Seen.Low, alert.Seen.High, 1 - alert.Seen.Error, alert.Seen.N, alert.Seen.Address,
        alert.RaisedAt, alert.AcknowledgedAt, alert.AcknowledgedBy, alert.Note, alert.ResolvedAt, alert.ResolvedSays);
}

/// <summary>A rule.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it watches for.</param>
/// <param name="Subject">The card or figure; empty where the kind says all.</param>
/// <param name="Limit">The limit in the figure's own unit, files or days; null where the kind has none.</param>
/// <param name="Words">What it watches for, in words.</param>
/// <param name="Cohort">Which interviews, as a query string; empty for all.</param>
/// <param name="InARow">Looks in a row at which it must hold.</param>
/// <param name="Paused">Whether it looks at nothing for now.</param>
/// <param name="Outcome">What it found at its last look: no_data, quiet or holds; null before the first.</param>
/// <param name="Says">That in a sentence.</param>
/// <param name="LookedAt">When it last looked, UTC.</param>
public sealed record WatchingRule(
    long Id, string Name, AlertKind Kind, string Subject, double? Limit, string Words, string Cohort, int InARow, bool Paused, AlertOutcome? Outcome, string? Says, DateTime? LookedAt)
{
    internal static WatchingRule Of(AlertRule rule, AlertWatch? watch) => new(
        rule.Id, rule.Name, rule.Kind, rule.Subject, rule.Limit, AlertWords.Of(rule), rule.Cohort, rule.InARow, rule.IsPaused, watch?.Outcome, watch?.Says, watch?.LookedAt);
}
