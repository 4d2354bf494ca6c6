namespace Analytics.Portal.Pages.CutScore;

/// <summary>Carries what the live panel finds to the answer above the filters: two live parts of one page share a connection, not a parent.</summary>
public sealed class CutMoves
{
    /// <summary>The pass mark was moved; the answer for the new one.</summary>
    public event Action<string>? Answered;

    /// <summary>Tells the answer for the pass mark as it is now.</summary>
    public void Answer(string answer) => Answered?.Invoke(answer);
}
