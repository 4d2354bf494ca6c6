using Analytics.Calibration.Cuts;
using Analytics.Exports.Tables;
using Analytics.Reports.Reading;

namespace Analytics.Exports.Calibration;

/// <summary>What every pass mark would do to the interviews, in the mix of profiles asked for or that they have; no row without a scored interview.</summary>
internal sealed class CutScoreExport(ScoreCubes cubes) : IExport
{
    private static readonly TableShape<CutOutcome> Shape = new TableShape<CutOutcome>()
        .Number("cut", r => r.Cut, "The pass mark: interviews pass whose mean score is at least this, 1 to 5.")
        .Estimate("pass", r => r.PassThrough, "Share of scored interviews that pass, 0 to 1, in the mix of profiles asked for, else in the one that they have.")
        .Whole("pass_n", r => r.PassThrough.N, "What is behind pass.")
        .Estimate("weak_let_in", r => r.WeakLetIn, "Share of weak interviews that pass, 0 to 1.")
        .Whole("weak_let_in_n", r => r.WeakLetIn.N, "What is behind weak_let_in.")
        .Estimate("exceptional_lost", r => r.ExceptionalLost, "Share of exceptional interviews that do not pass, 0 to 1.")
        .Whole("exceptional_lost_n", r => r.ExceptionalLost.N, "What is behind exceptional_lost.")
        .Estimate("agreement", r => r.Agreement, "Share of interviews with a known recommendation where passing and proceed say the same, 0 to 1.")
        .Whole("agreement_n", r => r.Agreement.N, "What is behind agreement.");

    public string Name => "cut-score";

    public string Title => "Every pass mark";

    public bool IsMixed => true;

    public ExportTable Read(ExportRequest request)
    {
        var cuts = new CutScore(cubes.ReadWithoutSlopes(request.Cohort), cubes.ReadRepeated(request.Cohort));
        List<CutOutcome> outcomes = [.. CutScore.Tenths.Select(cut => cuts.At((double)cut, request.Mix))];
        return Shape.Of(Name, Title, outcomes.TrueForAll(o => o.PassThrough.Value is null) ? [] : outcomes);
    }
}
