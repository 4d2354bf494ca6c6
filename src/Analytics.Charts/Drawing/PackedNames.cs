using SkiaSharp;

namespace Analytics.Charts.Drawing;

/// <summary>Names above places on a numeric x axis, in as many lines as it takes that none touches another.</summary>
internal sealed class PackedNames
{
    private const float LineHeight = 15;
    private const float Gap = 10;

    private readonly IReadOnlyList<(float X, string Text, int Line)> placed;

    /// <summary>Packs names from left to right, each into the lowest line that is free there.</summary>
    /// <param name="names">Places in picture coordinates with their names.</param>
    /// <param name="left">Where names may start.</param>
    /// <param name="right">Where names must end.</param>
    public PackedNames(IEnumerable<(float X, string Text)> names, float left, float right)
    {
        var ends = new List<float>();
        var all = new List<(float, string, int)>();
        foreach (var (wanted, name) in names.OrderBy(name => name.X))
        {
            var text = Lettering.Fit(name, Lettering.Small, right - left);
            var half = Lettering.Width(text, Lettering.Small) / 2;
            var x = Math.Max(Math.Min(wanted, right - half), left + half);
            var line = ends.FindIndex(end => x - half >= end + Gap);
            if (line < 0)
            {
                line = ends.Count;
                ends.Add(0);
            }

            ends[line] = x + half;
            all.Add((x, text, line));
        }

        placed = all;
        Height = ends.Count * LineHeight;
    }

    /// <summary>Room they take.</summary>
    public float Height { get; }

    /// <summary>Writes them, the lowest line just above the given height.</summary>
    public void Draw(Pen pen, float bottom)
    {
        foreach (var (x, text, line) in placed)
            pen.TextOverLines(text, x, bottom - ((line + 0.5f) * LineHeight), Anchor.Middle, pen.Colours.Ink);
    }
}
