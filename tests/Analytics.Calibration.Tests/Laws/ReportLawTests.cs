using System.Text.Json;
using Analytics.Calibration.Cubes;
using Analytics.Calibration.Reporting;
using Analytics.Calibration.Verdicts;
using CsCheck;

namespace Analytics.Calibration.Tests.Laws;

public class ReportLawTests
{
    [Fact]
    public void Build_AnyInterviews_GivesAReportThatCanBeWrittenAndNeverOverclaims() => Gens.Interviews.Sample(rows =>
    {
        // A few units, so that many are seen twice, also within one run and by interviews without scores.
        var repeats = rows.Select((r, i) => new RepeatedInterview($"C{i % 5}", r.Key, r.Histogram)).ToList();

        var report = CalibrationReportBuilder.Build(new CalibrationInput { Scores = ScoreCube.FromInterviews(rows), Repeats = repeats });

        using var json = JsonDocument.Parse(CalibrationReportJson.Serialize(report));
        Assert.Equal(report.Scope.Evaluators.Count > 1 ? 0 : 7, json.RootElement.GetProperty("verdicts").GetArrayLength());
        Assert.Equal(rows.Length, report.Scope.Interviews);
        foreach (var (id, m) in report.Metrics.Where(m => m.Key != "recommendation.overlap"))
            Assert.True(m.Low is null || m.High is null || (m.Low <= m.Value + 1e-9 && m.Value <= m.High + 1e-9), $"{id}: {m}");
        Assert.All(report.Verdicts, v => Assert.True(v.Verdict == Verdict.NoData || v.Value is not null));
    });

    [Fact]
    public void Build_OrderOfInterviews_ChangesNothing() => Gens.Interviews.Sample(rows =>
    {
        var forward = CalibrationReportBuilder.Build(new CalibrationInput { Scores = ScoreCube.FromInterviews(rows) });
        var backward = CalibrationReportBuilder.Build(new CalibrationInput { Scores = ScoreCube.FromInterviews(rows.Reverse()) });

        foreach (var (id, metric) in forward.Metrics)
            Assert.True(metric.Value is null ? backward.Metrics[id].Value is null : Math.Abs(metric.Value.Value - backward.Metrics[id].Value!.Value) < 1e-9, id);
        Assert.Equal(forward.Verdicts.Select(v => v.Verdict), backward.Verdicts.Select(v => v.Verdict));
    }, iter: 30);
}
