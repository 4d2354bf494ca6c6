namespace Analytics.Portal.Auditing;

/// <summary>The interview a page shows words of, where its address does not name it.</summary>
internal static class ShownInterview
{
    private static readonly object Key = new();

    /// <summary>Says which one it is; nothing where there is no request.</summary>
    public static void Tell(HttpContext? context, long interviewId)
    {
        if (context is not null) context.Items[Key] = interviewId;
    }

    /// <summary>Which one it is; null where no page said.</summary>
    public static long? Of(HttpContext context) => context.Items.TryGetValue(Key, out var told) ? (long)told! : null;
}
