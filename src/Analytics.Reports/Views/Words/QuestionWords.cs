using Analytics.Calibration.Catalogue;

namespace Analytics.Reports.Views.Words;

/// <summary>The questions that metrics answer, as a sentence names them.</summary>
public static class QuestionWords
{
    /// <summary>A question in a word or two.</summary>
    public static string Of(MetricQuestion question) => question switch
    {
        MetricQuestion.Order => "the order of the profiles",
        MetricQuestion.Level => "the level",
        MetricQuestion.Ends => "the ends of the scale",
        MetricQuestion.Agreement => "agreement",
        MetricQuestion.Repeatability => "repeatability",
        MetricQuestion.Recommendations => "recommendations",
        MetricQuestion.Drift => "drift",
        MetricQuestion.Parity => "parity",
        MetricQuestion.Coverage => "coverage",
        MetricQuestion.People => "agreement with people",
        MetricQuestion.Evaluators => "the evaluators side by side",
        _ => "side effects",
    };
}
