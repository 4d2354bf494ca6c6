using System.Globalization;
using Analytics.Calibration.People;
using Analytics.Reports.Json;
using Analytics.Reports.People;
using Analytics.Reports.Views.Words;

namespace Analytics.Cli.Agreement;

/// <summary>Agreement with people for a terminal: the sentences first, then figures, what more ratings would tell, and where they differ most.</summary>
internal static class AgreementText
{
    private const int DifferencesShown = 10;

    public static void Write(AgreementJson answer, TextWriter output)
    {
        output.WriteLine($"{Printable.OneLine(answer.Cohort.ToWords())}:");
        foreach (var report in answer.Reading.Evaluators) Write(report, output);
        Write(answer.Reading.Criteria, output);
        if (answer.Reading.Differences.Count == 0) return;
        output.WriteLine();
        output.WriteLine("Where they differ most:");
        foreach (var d in answer.Reading.Differences.Take(DifferencesShown))
            output.WriteLine($"  {FigureText.WithSign(d.Points),6}  {Printable.OneLine(d.CandidateCode)} {Printable.OneLine(d.Candidate)}, {Printable.OneLine(d.Criterion)}, {d.Anchor}: score {FigureText.Number(d.Score)}, people {FigureText.Number(d.People)}");
    }

    private static void Write(IReadOnlyList<CriterionAgreement> criteria, TextWriter output)
    {
        if (criteria.Count == 0) return;
        output.WriteLine();
        output.WriteLine("Each criterion by itself:");
        foreach (var c in criteria)
        {
            var kappa = c.Metrics["human.qwk"];
            output.WriteLine(
                $"  {Printable.OneLine(c.Evaluator)}, {Printable.OneLine(c.Criterion)}: {VerdictWords.Of(c.Overall.Verdict)}; QWK {MetricText.Value("human.qwk", kappa)} {MetricText.Interval("human.qwk", kappa)}, "
                + $"difference {MetricText.Value("human.smd", c.Metrics["human.smd"])} SD, {FigureText.Of(c.Answers, "answer")} of {FigureText.Of(c.Candidates, "candidate")}");
        }
    }

    private static void Write(PeopleReport report, TextWriter output)
    {
        output.WriteLine(Printable.OneLine(report.Headline));
        output.WriteLine(report.Next);
        if (report.Scope.Answers > 0)
        {
            output.WriteLine();
            output.WriteLine(PeopleAnswer.Scope(report.Scope));
            foreach (var card in report.Verdicts) output.WriteLine($"{VerdictWords.Of(card.Verdict),-16} {card.Id,-16} {card.Sentence}");
            output.WriteLine(PeopleAnswer.Mean(report));
            if (report.Repairs.Count > 0) output.WriteLine(PeopleAnswer.Repair(report));
            output.WriteLine();
            output.WriteLine($"{"figure",-34} {"value",9}  {"95 % interval",-18} n");
            foreach (var (id, metric) in report.Metrics)
                output.WriteLine($"{Printable.OneLine(id),-34} {MetricText.Value(id, metric),9}  {MetricText.Interval(id, metric),-18} {metric.N.ToString(CultureInfo.InvariantCulture)}");
        }

        output.WriteLine();
        foreach (var row in report.Plan) output.WriteLine($"{PeopleAnswer.More(row),19} more {row.Of}: {row.Question}");
    }
}
