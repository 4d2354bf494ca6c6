using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Portal.Api.Core;

/// <summary>Problem details (RFC 9457) of what cannot be answered.</summary>
public static class ApiProblem
{
    /// <summary>400: parameters that cannot be used, each with its value and what is allowed.</summary>
    public static ProblemHttpResult Of(IReadOnlyList<ParameterFault> faults) => TypedResults.Problem(
        detail: string.Join(' ', faults.Select(f => f.Sentence())),
        statusCode: StatusCodes.Status400BadRequest,
        title: faults.Count == 1 ? "A parameter cannot be used." : $"{faults.Count} parameters cannot be used.",
        extensions: new Dictionary<string, object?> { ["errors"] = faults });

    /// <summary>Another problem.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="title">What kind of problem.</param>
    /// <param name="detail">What happened, to what, and what to do.</param>
    public static ProblemHttpResult Of(int status, string title, string detail) => TypedResults.Problem(detail: detail, statusCode: status, title: title);
}
