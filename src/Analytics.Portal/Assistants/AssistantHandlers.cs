using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using Analytics.State;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Analytics.Portal.Assistants;

/// <summary>Answers assistants: which questions there are for whoever asks, and their answers.</summary>
/// <param name="api">Where to ask.</param>
/// <param name="requests">The request an assistant sent.</param>
internal sealed class AssistantHandlers(ApiCall api, IHttpContextAccessor requests)
{
    private static readonly ToolAnnotations OnlyReads = new() { ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false };

    // Parameters that the API takes and no page does.
    private static readonly string[] NotOfPages = ["page_size"];

    private HttpContext Request => requests.HttpContext ?? throw new InvalidOperationException("An assistant's question is answered within its request, and there is none.");

    /// <summary>The questions that whoever asks may ask.</summary>
    public ValueTask<ListToolsResult> List(RequestContext<ListToolsRequestParams> request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new ListToolsResult { Tools = [.. AssistantTools.All.Where(tool => api.May(Request.User, tool.Operation)).Select(Written)] });

    /// <summary>The answer to one of them; what cannot be answered says why and what is allowed.</summary>
    public async ValueTask<CallToolResult> Call(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken)
    {
        var http = Request;
        if (AssistantTools.Find(request.Params?.Name) is not { } tool)
            return Refused(ApiReply.Problem(StatusCodes.Status404NotFound, "There is no such tool.", $"The tools are {string.Join(", ", AssistantTools.All.Where(t => api.May(http.User, t.Operation)).Select(t => t.Name))}."));

        var arguments = ToolArguments.Read(request.Params?.Arguments ?? new Dictionary<string, JsonElement>(), tool);
        if (Fault(tool, arguments) is { } fault) return Refused(fault);
        var reply = await AskAsync(http.User, tool, arguments, cancellationToken);
        return reply.IsAnswer ? Answered(tool, arguments, reply.Body, http) : Refused(reply);
    }

    private async Task<ApiReply> AskAsync(ClaimsPrincipal person, AssistantTool tool, ToolArguments arguments, CancellationToken cancellationToken)
    {
        try
        {
            return await api.AskAsync(person, tool.Operation, arguments, cancellationToken);
        }
        catch (StateUnavailableException fault)
        {
            return ApiReply.Problem(StatusCodes.Status503ServiceUnavailable, "The audit log cannot be written, and this portal answers nothing that it cannot tell of.", fault.Message);
        }
    }

    private static ApiReply? Fault(AssistantTool tool, ToolArguments arguments) =>
        tool.IsOfOne && arguments.Id is null ? ApiReply.Problem(StatusCodes.Status400BadRequest, "An argument is missing.", "Give id, an interview's id as find_interviews gives it.")
        : arguments.Parts.FirstOrDefault(part => !tool.OnRequest.Contains(part)) is { } unknown
            ? ApiReply.Problem(StatusCodes.Status400BadRequest, "An argument cannot be used.", $"parts \"{unknown}\" is no part of this answer; allowed: {string.Join(", ", tool.OnRequest)}.")
            : null;

    private CallToolResult Answered(AssistantTool tool, ToolArguments arguments, JsonObject body, HttpContext http)
    {
        foreach (var part in tool.OnRequest.Except(arguments.Parts)) Leave(body, part);
        var page = tool.Page.Replace("{id}", arguments.Id, StringComparison.Ordinal) + (arguments with { Query = [.. arguments.Query.Where(p => !NotOfPages.Contains(p.Key))] }).ToQueryString();
        var answer = ToolAnswer.Of(body, $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}", page, api.May(http.User, "interviews"));
        return new CallToolResult
        {
            IsError = false,
            // Clients that know no structured content show texts alone, so the figures are in the second one too.
            Content = [new TextContentBlock { Text = $"{tool.Words(answer)}\n{answer.PageUrl}" }, new TextContentBlock { Text = answer.Body.ToJsonString() }],
            StructuredContent = JsonSerializer.SerializeToElement(answer.Body),
        };
    }

    // Each evaluator of a report has the same members as the whole.
    private static void Leave(JsonObject body, string part)
    {
        body.Remove(part);
        if (body["evaluators"] is not JsonArray evaluators) return;
        foreach (var evaluator in evaluators.OfType<JsonObject>()) evaluator.Remove(part);
    }

    private static CallToolResult Refused(ApiReply problem) => new()
    {
        IsError = true,
        Content = [new TextContentBlock { Text = $"{problem.Body["title"]} {problem.Body["detail"]}" }],
        StructuredContent = JsonSerializer.SerializeToElement(problem.Body),
    };

    private Tool Written(AssistantTool tool) => new()
    {
        Name = tool.Name,
        Title = tool.Title,
        Description = tool.Description,
        InputSchema = ToolSchema.Of(tool, api.ParametersOf(tool.Operation)),
        Annotations = OnlyReads,
    };
}
