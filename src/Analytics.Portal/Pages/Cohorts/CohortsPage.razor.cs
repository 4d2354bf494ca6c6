using Analytics.Exports.Comparing;
using Analytics.Portal.Components;
using Analytics.Portal.Components.Cohorts;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Analytics.Portal.Pages.Cohorts;

/// <summary>How does A differ from B? Two cohorts, both in the address.</summary>
public sealed partial class CohortsPage(
    NavigationManager navigation, CohortReader cohorts, HeadlineFigures headlines, ScoreSummary scores, RecommendationMix mixes, CohortRuns runs, HeldValues held)
{
    /// <summary>The page's path.</summary>
    public const string Path = "/cohorts";

    /// <summary>Set where a reader has one cohort and is about to choose the other.</summary>
    public const string Choose = "choose";

    private CohortPair _pair = new(Cohort.All, Cohort.All);
    private IReadOnlyList<string> _problems = [];
    private IReadOnlyList<CohortChoice> _firstChoices = [];
    private IReadOnlyList<CohortChoice> _secondChoices = [];
    private IReadOnlyList<NarrowChoice> _suggestions = [];
    private Dictionary<By, IReadOnlyList<string>> _common = [];
    private CohortComparison? _comparison;
    private bool _nothingLoaded;

    private string Answer =>
        _nothingLoaded ? ""
        : _comparison is not null ? ComparisonAnswer.Of(_pair, _comparison)
        : _pair.First.IsAll ? "Choose two cohorts; every headline figure is then compared with its interval."
        : $"Choose what to compare with: {_pair.First.ToWords()}.";

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var (first, second) = (cohorts.Read(navigation.Uri), cohorts.Read(navigation.Uri, CohortPair.Prefix));
        _pair = new CohortPair(first.Cohort, second.Cohort);
        _problems = [.. first.Problems.Concat(second.Problems).Select(p => p.Message)];
        _nothingLoaded = headlines.Read(Cohort.All) is null;
        if (_nothingLoaded) return;

        _firstChoices = cohorts.Choices(first.Cohort);
        _secondChoices = cohorts.Choices(second.Cohort);
        var choosing = QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query).ContainsKey(Choose) && second.Cohort.IsAll;
        _comparison = choosing || first.Cohort == second.Cohort ? null : CohortComparison.Of(first.Cohort, second.Cohort, headlines, scores);
        if (_comparison is null) _suggestions = Suggestions.For(first.Cohort, runs.Read(Cohort.All), held.Read());
        else _common = new[] { By.Profile, By.Run, By.Position }.ToDictionary(by => by, Common);
    }

    private IReadOnlyList<string> Common(By by)
    {
        var second = mixes.Read(_pair.Second, by).Select(r => r.Value).ToHashSet();
        return [.. mixes.Read(_pair.First, by).Where(r => second.Contains(r.Value)).Select(r => r.Value!)];
    }
}
