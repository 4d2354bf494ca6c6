namespace Analytics.Warehouse.Queries;

/// <summary>What figures are split by. The names in snake case are the values of <c>by</c> in addresses and in the API.</summary>
public enum By
{
    /// <summary>Nothing: one group.</summary>
    None,

    /// <summary>Designed quality of the candidate, from weak to exceptional.</summary>
    Profile,

    /// <summary>Position interviewed for, by name; <c>unknown</c> last.</summary>
    Position,

    /// <summary>Run, oldest first.</summary>
    Run,

    /// <summary>Evaluator of the run, by name.</summary>
    Evaluator,

    /// <summary>
    /// Part of the interview: of scores the evaluation's section (project, technical), of relevance the kind of question. An interview has several, so its
    /// groups share interviews; what belongs to the whole interview (recommendations) cannot be split by it.
    /// </summary>
    Section,

    /// <summary>Recommendation, from proceed to not_a_fit; <c>unknown</c> last.</summary>
    Recommendation,
}
