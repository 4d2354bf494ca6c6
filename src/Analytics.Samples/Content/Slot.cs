namespace Analytics.Samples.Content;

/// <summary>A place in a phrase that is filled in; <c>&lt;term1&gt;</c> in the text.</summary>
internal enum Slot
{
    Name,
    First,
    Position,
    Company,
    Employer,
    Background,
    Study,
    Years,
    Skill1,
    Topic,
    About,
    Term1,
    Term2,
    Term3,
    Ask,
    Explain,
    Follow,
    Quote,
    Score,
}

/// <summary>The values of the slots at one moment of an interview.</summary>
internal sealed class Scene
{
    private readonly string[] _values = new string[Enum.GetValues<Slot>().Length];

    public Scene() => Array.Fill(_values, "");

    public string this[Slot slot]
    {
        get => _values[(int)slot];
        set => _values[(int)slot] = value;
    }
}
