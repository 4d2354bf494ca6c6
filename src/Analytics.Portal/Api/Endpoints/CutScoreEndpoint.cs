using Analytics.Calibration;
using Analytics.Calibration.Cubes;
using Analytics.Calibration.Cuts;
using Analytics.Portal.Api.Core;
using Analytics.Portal.Api.Figures;
using Analytics.Portal.Pages.CutScore;
using Analytics.Reports.Reading;
using Analytics.Reports.Views.Words;
using Analytics.State.Access;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Portal.Api.Endpoints;

/// <summary>What a pass mark on the mean score would do.</summary>
internal static class CutScoreEndpoint
{
    /// <summary>The mix of profiles that shares are told for.</summary>
    public static IReadOnlyList<ApiParameter> Mix { get; } = [.. Enum.GetValues<Profile>().Select(p => new ApiParameter(
        CutChoice.MixParameter(p), $"Weight of {SnakeCase.Of(p)} candidates in the mix that pass_through is told for; with any weight given, the others are 0. The interviews' own mix when none is.", "25"))];

    private static readonly IReadOnlyList<ApiParameter> Own =
    [
        new(CutChoice.Parameter, $"Interviews whose mean score is at least this pass: a number from 1 to 5, {CutChoice.Text(CutChoice.Usual)} when absent.", "3.5"),
        .. Mix,
        new(CutAim.PercentParameter, "A goal to find the pass mark for: this share, in per cent, of a profile. No goal when absent.", "10"),
        new(CutAim.ProfileParameter, "The profile the goal is about: weak, average, strong or exceptional; weak when absent.", "weak"),
        new(CutAim.RuleParameter, $"{CutAim.AtMost} or {CutAim.AtLeast} so many pass; {CutAim.AtMost} when absent.", CutAim.AtMost),
    ];

    public static void MapCutScore(this IEndpointRouteBuilder api) => api.MapAnswer(
        "/cut-score",
        Role.Analyst,
        new Said("cut_score", "Calibration", "What a pass mark would do", "Shares with their 95 % intervals and what is behind them: of interviews that pass, of weak ones let in, of exceptional ones lost, and of those where passing and \"proceed\" say the same. Interviews without a score are left out and counted."),
        [.. ApiParameter.OfCohort(), .. Own],
        Cut);

    private static Results<Ok<CutScoreAnswer>, ProblemHttpResult> Cut(ApiRequest request, HttpContext context, ScoreCubes cubes)
    {
        var (choice, faults) = CutChoice.Read(name => context.Request.Query[name].ToString());
        if (faults.Count > 0) return ApiProblem.Of([.. faults.Select(f => ParameterFault.Of(f.Name, f.Value, f.Reason))]);
        var figures = CutFigures.Of(cubes.ReadWithoutSlopes(request.Cohort), cubes.ReadRepeated(request.Cohort));
        var outcome = figures.At(choice);
        var (passing, failing) = (CutEvidence.Passing(request.Cohort, choice.Cut), CutEvidence.Failing(request.Cohort, choice.Cut));
        return TypedResults.Ok(new CutScoreAnswer(
            request, choice.Cut, choice.Mix?.ToDictionary(m => SnakeCase.Of(m.Key), m => m.Value), figures.Interviews, figures.Unscored,
            Share(outcome.PassThrough, passing), Share(outcome.WeakLetIn, CutEvidence.Of(passing, "weak")),
            Share(outcome.ExceptionalLost, CutEvidence.Of(failing, "exceptional")), Share(outcome.Agreement, null), Goal(figures, choice)));
    }

    private static GoalFigure? Goal(CutFigures figures, CutChoice choice)
    {
        if (choice.Aim is not { } aim) return null;
        var (seen, proven) = figures.Reach(aim);
        return new GoalFigure(SnakeCase.Of(aim.Profile), aim.Rule, aim.Percent, Mark(seen), Mark(proven), CutAnswer.Goal(figures, choice));
    }

    private static GoalMark? Mark(CutForGoal? found) => found is null ? null : new GoalMark(GoalAnswer.Rounded(found.Cut), EstimateFigure.Of(found.Share));

    private static LinkedShare Share(Estimate share, Cohort? evidence) => new(EstimateFigure.Of(share), EvidenceLink.Of(evidence));
}

/// <summary>What a pass mark would do.</summary>
/// <param name="Request">The request answered.</param>
/// <param name="Cut">The pass mark.</param>
/// <param name="Mix">Weights of the profiles; null for the interviews' own mix.</param>
/// <param name="Interviews">Interviews with a score.</param>
/// <param name="Unscored">Interviews without, left out.</param>
/// <param name="PassThrough">Share that passes, in the mix.</param>
/// <param name="WeakLetIn">Share of weak interviews that pass.</param>
/// <param name="ExceptionalLost">Share of exceptional interviews that do not.</param>
/// <param name="Agreement">Share where passing and "proceed" say the same, of interviews with a known recommendation.</param>
/// <param name="Goal">The pass mark that reaches the goal asked for; null when none was.</param>
public sealed record CutScoreAnswer(
    ApiRequest Request, decimal Cut, IReadOnlyDictionary<string, double>? Mix, long Interviews, long Unscored,
    LinkedShare PassThrough, LinkedShare WeakLetIn, LinkedShare ExceptionalLost, LinkedShare Agreement, GoalFigure? Goal) : CohortAnswer(Request);

/// <summary>Which pass mark reaches a goal, and how sure that is.</summary>
/// <param name="Profile">Whose share it is about.</param>
/// <param name="Rule">at_most or at_least.</param>
/// <param name="Percent">The share asked for, in per cent.</param>
/// <param name="Seen">The mark that reaches it in these interviews: the lowest for at_most, the highest for at_least; null where none does.</param>
/// <param name="Proven">The same with the whole interval of the share on that side; null where none is.</param>
/// <param name="Sentence">Both in words.</param>
public sealed record GoalFigure(string Profile, string Rule, decimal Percent, GoalMark? Seen, GoalMark? Proven, string Sentence);

/// <summary>A pass mark and what it does to the profile.</summary>
/// <param name="Cut">The mark.</param>
/// <param name="Share">Share of the profile's interviews that pass there.</param>
public sealed record GoalMark(decimal Cut, EstimateFigure Share);

/// <summary>A share and where its evidence is.</summary>
/// <param name="Share">The share, 0 to 1.</param>
/// <param name="Link">The interviews it counts; null where no cohort selects exactly them.</param>
public sealed record LinkedShare(EstimateFigure Share, string? Link);
