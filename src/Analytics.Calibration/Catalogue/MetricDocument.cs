using System.Text;

namespace Analytics.Calibration.Catalogue;

/// <summary>The catalogue as a page of documentation, docs/metrics.md.</summary>
public static class MetricDocument
{
    /// <summary>The page in Markdown, with line feeds.</summary>
    public static string Write()
    {
        var text = new StringBuilder("# Metrics\n\nEvery figure of the calibration report: its key in JSON, what it is, how to read it and where it comes from.\n");
        text.Append("Made from `MetricCatalogue`; change it there.\n");
        foreach (var question in MetricCatalogue.Definitions.GroupBy(d => d.Question))
        {
            text.Append("\n## ").Append(Title(question.Key)).Append("\n\n| key | name | unit | n counts | better | what it is | how to read it | source |\n|---|---|---|---|---|---|---|---|\n");
            foreach (var d in question)
                text.Append("| `").Append(d.Id).Append("` | ").AppendJoin(" | ", d.Name, d.Unit, d.Counts + "s", Words(d.Better), d.What, d.HowToRead, d.Source).Append(" |\n");
        }

        return text.ToString();
    }

    private static string Title(MetricQuestion question) => question switch
    {
        MetricQuestion.Order => "Does the score put the profiles in their order?",
        MetricQuestion.Level => "Are the scores as high as they should be?",
        MetricQuestion.Ends => "Are the ends of the scale used as they should be?",
        MetricQuestion.Agreement => "Do scores agree with the expected ones?",
        MetricQuestion.Repeatability => "Does another interview give the same result?",
        MetricQuestion.Recommendations => "Do the recommendations follow?",
        MetricQuestion.Drift => "Is it scored like before?",
        MetricQuestion.SideEffects => "Does the score depend on what it should not depend on?",
        MetricQuestion.Coverage => "Is everything evaluated?",
        MetricQuestion.Parity => "Are groups treated alike?",
        MetricQuestion.People => "Do people say the same?",
        _ => "Which of two evaluators is better?",
    };

    private static string Words(Better better) => better switch
    {
        Better.Higher => "higher",
        Better.Lower => "lower",
        Better.NearZero => "near 0",
        Better.NearOne => "near 1",
        _ => "",
    };
}
