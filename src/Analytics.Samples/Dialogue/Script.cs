using Analytics.Transcripts;

namespace Analytics.Samples.Dialogue;

/// <summary>One turn as it is written.</summary>
internal sealed record ScriptTurn(Speaker Speaker, string Text, TurnKind? Kind);

/// <summary>The dialogue of one interview and what was discussed in it.</summary>
internal sealed class Script(bool quoted)
{
    public const int TurnLimit = 20;

    public List<ScriptTurn> Turns { get; } = [];

    public List<Discussion> Discussions { get; } = [];

    public int RecruiterTurns => (Turns.Count + 1) / 2;

    public bool LimitReached => RecruiterTurns >= TurnLimit;

    /// <summary>Adds a recruiter turn and returns its number.</summary>
    public int Ask(string text, TurnKind kind)
    {
        Turns.Add(new ScriptTurn(Speaker.Recruiter, text, kind));
        return Turns.Count;
    }

    public void Answer(string text, bool canned = false) =>
        Turns.Add(new ScriptTurn(Speaker.Candidate, quoted && !canned ? $"\"{text}\"" : text, null));
}
