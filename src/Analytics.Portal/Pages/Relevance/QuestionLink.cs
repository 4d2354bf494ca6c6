using System.Globalization;
using Analytics.Portal.Components.Cohorts;
using Analytics.Portal.Components.Layout;
using Analytics.Portal.Pages.Interviews;

namespace Analytics.Portal.Pages.Relevance;

/// <summary>The address of a question in its interview, which keeps the cohort and the way back.</summary>
public static class QuestionLink
{
    /// <summary>From the Relevance page to a question.</summary>
    /// <param name="page">The page.</param>
    /// <param name="interviewId">The interview.</param>
    /// <param name="questionNo">The question's number in it.</param>
    public static string Of(CohortAddress page, long interviewId, int questionNo)
    {
        ArgumentNullException.ThrowIfNull(page);
        var interview = new CohortAddress($"{ListAddress.Path}/{interviewId.ToString(CultureInfo.InvariantCulture)}", page.Cohort).With(ReturnAddress.Parameter, page.Link);
        return $"{interview.Link}#q{questionNo.ToString(CultureInfo.InvariantCulture)}";
    }
}
