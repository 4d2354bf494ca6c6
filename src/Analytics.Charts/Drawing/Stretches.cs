namespace Analytics.Charts.Drawing;

/// <summary>The stretches of a line: what lies between its gaps.</summary>
internal static class Stretches
{
    /// <summary>Neighbours that have a value, in order, each with its place; a gap parts them, and so does a change between two of them.</summary>
    public static IEnumerable<IReadOnlyList<(int Index, T Item)>> Of<T>(IReadOnlyList<T> items, Func<T, bool> has, Func<T, T, bool>? parts = null)
    {
        var stretch = new List<(int, T)>();
        for (var i = 0; i <= items.Count; i++)
        {
            var ends = i == items.Count || !has(items[i]) || (i > 0 && parts?.Invoke(items[i - 1], items[i]) == true);
            if (ends && stretch.Count > 0)
            {
                yield return stretch;
                stretch = [];
            }

            if (i < items.Count && has(items[i]))
                stretch.Add((i, items[i]));
        }
    }
}
