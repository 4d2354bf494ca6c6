using Analytics.Calibration;
using Analytics.Calibration.Cubes;
using Analytics.Calibration.Planning;
using Analytics.Portal.Components;
using Analytics.Reports.Reading;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Analytics.Portal.Pages.Plan;

/// <summary>How many of which interviews would settle the verdicts? Every assumption is in the address; the spread is that of the interviews loaded.</summary>
public sealed partial class PlanPage(NavigationManager navigation, ScoreSummary scores, CalibrationOptions options)
{
    /// <summary>The page's path.</summary>
    public const string Path = "/plan";

    // A spread of fewer interviews than this says little.
    private const int Enough = 20;

    private IReadOnlyList<PlannedSample> _plan = [];
    private IReadOnlyList<string> _problems = [];
    private PlanAssumptions _assumed = new();
    private double? _seen;

    private string Spread => _seen is { } seen ? $"The interviews loaded have a spread of {Figure.Score(seen)} points within profiles." : "";

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        _seen = Seen([.. scores.Read(Cohort.All, By.Profile).Select(r => new MeanMoments(r.ScoredInterviews, r.MeanSum, r.MeanSquares))]);
        var query = QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query);
        var usual = new PlanAssumptions { Power = options.Thresholds.Power };
        (_assumed, _problems) = PlanField.Assumptions(name => query.GetValueOrDefault(name), _seen is { } seen ? usual with { Deviation = Math.Round(seen, 2) } : usual);
        _plan = CalibrationPlan.Of(_assumed, options.Thresholds);
    }

    private static double? Seen(IReadOnlyList<MeanMoments> profiles)
    {
        var own = profiles.Where(p => p.Variance > 0).ToList();
        return own.Sum(p => p.N) < Enough ? null : Math.Sqrt(own.Sum(p => (p.N - 1) * p.Variance!.Value) / own.Sum(p => p.N - 1));
    }
}
