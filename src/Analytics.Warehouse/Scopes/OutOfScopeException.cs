namespace Analytics.Warehouse.Scopes;

/// <summary>Something was asked for that the <see cref="ReadScope"/> does not hold. Its message is for the reader.</summary>
public sealed class OutOfScopeException : Exception
{
    /// <summary>With a sentence of its own.</summary>
    public OutOfScopeException(string message) : base(message)
    {
    }

    /// <summary>With a sentence of its own and a cause.</summary>
    public OutOfScopeException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>With the usual sentence.</summary>
    public OutOfScopeException() : this("What you may read does not hold this.")
    {
    }

    internal static OutOfScopeException OfInterviews() =>
        new("You may read figures of groups, not of single interviews. Ask whoever runs this installation if you need more.");

    internal static OutOfScopeException OfTheCorpus() =>
        new("This is told of all that is loaded, of which you may read a part. Ask whoever runs this installation if you need it.");

    internal static OutOfScopeException OfNames() =>
        new("This tells of files and rules that name candidates, whose names are not shown to you. Ask whoever runs this installation if you need it.");

    internal static OutOfScopeException OfFilter(string words) =>
        new($"Figures of groups can be asked for by position, profile, evaluator, recommendation, run and days, not by {words}.");
}
