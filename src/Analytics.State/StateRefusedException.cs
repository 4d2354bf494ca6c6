namespace Analytics.State;

/// <summary>Why something is not kept.</summary>
public enum StateRefusal
{
    /// <summary>It has no name.</summary>
    NameMissing,

    /// <summary>Its name is longer than <see cref="StateName.MostCharacters"/>.</summary>
    NameTooLong,

    /// <summary>Another has the name, upper and lower case aside.</summary>
    NameTaken,

    /// <summary>Its address is none of a page.</summary>
    NoPage,

    /// <summary>There are as many as can be kept.</summary>
    TooMany,

    /// <summary>It needs a reason and has none.</summary>
    ReasonMissing,

    /// <summary>What it is about is not there, or not any more.</summary>
    Gone,
}

/// <summary>Something cannot be kept as it was given; the message is the sentence to show.</summary>
/// <param name="reason">Why.</param>
public sealed class StateRefusedException(StateRefusal reason) : Exception(SentenceOf(reason))
{
    /// <summary>Why.</summary>
    public StateRefusal Reason => reason;

    /// <summary>A reason as a sentence that says what to do.</summary>
    public static string SentenceOf(StateRefusal reason) => reason switch
    {
        StateRefusal.NameMissing => "It needs a name.",
        StateRefusal.NameTooLong => $"Its name may have {StateName.MostCharacters} characters; choose a shorter one.",
        StateRefusal.NameTaken => "There is one of that name already; choose another name, or delete the other first.",
        StateRefusal.NoPage => "Its address is not that of a page of this portal that can be opened again.",
        StateRefusal.TooMany => "There are as many as can be kept; delete one first.",
        StateRefusal.ReasonMissing => "It needs a reason.",
        _ => "It is not there any more.",
    };
}
