namespace Analytics.Portal.Assistants;

/// <summary>A question that assistants may ask: an address of the API under a name of its own, so that parameters, figures, rights and the audit log are the API's.</summary>
/// <param name="Name">What assistants call it.</param>
/// <param name="Title">What it answers, in a few words.</param>
/// <param name="Description">What an assistant must know to choose it and to read its answer.</param>
/// <param name="Operation">The operation of the API that answers.</param>
/// <param name="Page">The portal's page that shows the same; <c>{id}</c> stands for the interview.</param>
/// <param name="Words">The short text of an answer.</param>
internal sealed record AssistantTool(string Name, string Title, string Description, string Operation, string Page, Func<ToolAnswer, string> Words)
{
    /// <summary>Members of the answer that it leaves out unless they are asked for by <c>parts</c>; none for most.</summary>
    public IReadOnlyList<string> OnRequest { get; init; } = [];

    /// <summary>Whether its arguments say what each filter selects; the other tools only give an example.</summary>
    public bool ExplainsFilters { get; init; }

    /// <summary>Whether two cohorts are compared, the other one by the argument <c>versus</c>.</summary>
    public bool IsComparison { get; init; }

    /// <summary>Whether it is of one interview, by its <c>id</c>.</summary>
    public bool IsOfOne => Page.Contains("{id}", StringComparison.Ordinal);
}
