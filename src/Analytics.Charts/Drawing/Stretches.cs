namespace Analytics.Charts.Drawing;

/// <summary>The stretches of a line: what lies between its gaps.</summary>
internal static class Stretches
{
    /// <summary>Neighbours that have a value, in order; a gap parts them, and so does a change between two of them.</summary>
    public static IEnumerable<IReadOnlyList<T>> Of<T>(IEnumerable<T> items, Func<T, bool> has, Func<T, T, bool>? parts = null)
    {
        var stretch = new List<T>();
        foreach (var item in items)
        {
            if (stretch.Count > 0 && (!has(item) || parts?.Invoke(stretch[^1], item) == true))
            {
                yield return stretch;
                stretch = [];
            }

            if (has(item))
                stretch.Add(item);
        }

        if (stretch.Count > 0)
            yield return stretch;
    }
}
