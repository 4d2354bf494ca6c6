namespace Analytics.Charts.Colours;

/// <summary>The colours of one theme. A test computes that they can be told apart with every kind of colour vision.</summary>
/// <param name="Ground">The ground of a page.</param>
/// <param name="Surface">The ground of a card on it.</param>
/// <param name="Ink">Text.</param>
/// <param name="Muted">Secondary text.</param>
/// <param name="Grid">Grid lines: seen when looked for.</param>
/// <param name="Axis">Base lines.</param>
/// <param name="Accent">The one colour of a chart that needs one.</param>
/// <param name="Categorical">Colours of unordered categories; the first is the accent.</param>
/// <param name="Outcome">Bad, undecided, good: orange, grey, blue. Never red and green.</param>
/// <param name="SequentialSteps">Least to most, for magnitudes.</param>
/// <param name="DivergingSteps">Below, neutral, above.</param>
public sealed record ThemeColours(
    Colour Ground, Colour Surface, Colour Ink, Colour Muted, Colour Grid, Colour Axis, Colour Accent,
    IReadOnlyList<Colour> Categorical, IReadOnlyList<Colour> Outcome, IReadOnlyList<Colour> SequentialSteps, IReadOnlyList<Colour> DivergingSteps)
{
    /// <summary>A colour for a magnitude.</summary>
    /// <param name="share">0 (least) to 1 (most); outside is clamped.</param>
    public Colour Sequential(double share) => Along(SequentialSteps, share);

    /// <summary>A colour for a signed difference.</summary>
    /// <param name="share">-1 (far below) through 0 (none) to 1 (far above); outside is clamped.</param>
    public Colour Diverging(double share) => Along(DivergingSteps, (share + 1) / 2);

    /// <summary>The colour of the nth category, from 0; repeats after the last one, where a chart must label directly.</summary>
    public Colour Category(int index) => Categorical[index % Categorical.Count];

    /// <summary>The more legible of dark and light text on a fill.</summary>
    public static Colour InkOn(Colour fill)
    {
        var (dark, light) = (Colour.Parse("#14161a"), Colour.Parse("#ffffff"));
        return fill.ContrastWith(dark) >= fill.ContrastWith(light) ? dark : light;
    }

    private static Colour Along(IReadOnlyList<Colour> steps, double share)
    {
        var place = Math.Clamp(share, 0, 1) * (steps.Count - 1);
        var step = Math.Min((int)place, steps.Count - 2);
        return steps[step].Towards(steps[step + 1], place - step);
    }
}
