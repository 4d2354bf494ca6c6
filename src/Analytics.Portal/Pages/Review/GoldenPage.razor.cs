using Analytics.Portal.Access;
using Analytics.Portal.Components;
using Analytics.Portal.Components.Cohorts;
using Analytics.Review.Golden;
using Analytics.State;
using Analytics.State.Review;
using Analytics.Warehouse.Cohorts;
using Microsoft.AspNetCore.Components;

namespace Analytics.Portal.Pages.Review;

/// <summary>Named selections of answers with the scores that count, and how another is made.</summary>
public sealed partial class GoldenPage(NavigationManager navigation, CohortReader cohorts, ReviewDesk desk, GoldenMaking making, Viewer viewer)
{
    /// <summary>Where the page is.</summary>
    public const string Path = "/golden";

    /// <summary>How many people must agree where nobody says otherwise.</summary>
    public const int UsualRaters = 2;

    private CohortAddress _address = new(Path, Cohort.All);
    private IReadOnlyList<string> _problems = [];
    private IReadOnlyList<CohortChoice> _choices = [];
    private IReadOnlyList<GoldenSet> _sets = [];
    private GoldenPreview _preview = new([], 0, 0, 0);
    private string? _unavailable;

    [SupplyParameterFromQuery] private int? Least { get; set; }

    [SupplyParameterFromQuery] private string? Refused { get; set; }

    private int LeastRaters => Least == 1 ? 1 : UsualRaters;

    private Viewer Viewer => viewer;

    private string Answer => _sets.Count == 0 ? "Answers with scores that people agree on, by which evaluators are let through or not."
        : $"{Figure.Of(_sets.Count, "set")} of answers with scores that people agree on: analytics calibration --golden NAME holds an evaluator against one.";

    private string Preview
    {
        get
        {
            var left = new[]
            {
                (_preview.Differing, "differ and nobody has settled them"), (_preview.TooFew, LeastRaters == 1 ? "are rated by nobody" : "are rated by one person"), (_preview.Older, "have another text by now"),
            }.Where(part => part.Item1 > 0).Select(part => $"{Figure.Count(part.Item1)} {part.Item2}").ToList();
            return $"Of the interviews chosen above, {Figure.Of(_preview.Items.Count, "answer is", "answers are")} agreed on{(left.Count > 0 ? $"; {string.Join(", ", left)}" : "")}.";
        }
    }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var reading = cohorts.Read(navigation.Uri);
        _problems = [.. reading.Problems.Select(problem => problem.Message)];
        _address = new CohortAddress(Path, reading.Cohort).With("least", Least == 1 ? "1" : null);
        _choices = cohorts.Choices(reading.Cohort);
        try
        {
            (_sets, _preview) = (desk.Golden(), making.Preview(reading.Cohort, LeastRaters));
        }
        catch (StateUnavailableException fault)
        {
            _unavailable = fault.Message;
        }
    }
}
