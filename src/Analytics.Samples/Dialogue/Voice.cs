using System.Text;
using Analytics.Samples.Content;

namespace Analytics.Samples.Dialogue;

/// <summary>Speaks phrases for one interview and does not repeat one before its list is used up.</summary>
internal sealed class Voice(PhraseBook phrases, SeededRandom random)
{
    private readonly ulong[] _used = new ulong[Enum.GetValues<Phrase>().Length];
    private readonly StringBuilder _buffer = new();

    public Scene Scene { get; } = new();

    public SeededRandom Random => random;

    public string Say(Phrase phrase) => Say(Draw(phrase));

    public string Say(Template template)
    {
        _buffer.Clear();
        template.Write(_buffer, Scene, random);
        while (_buffer.Length > 0 && _buffer[^1] == ' ') _buffer.Length--;
        return _buffer.ToString();
    }

    /// <summary>A phrase of several sides, "question || reply".</summary>
    public string[] SaySides(Phrase phrase) => Say(phrase).Split(" || ");

    /// <summary>Fills the slots with what a discussion is about.</summary>
    public void TurnTo(Discussion discussion)
    {
        Scene[Slot.Topic] = discussion.Topic.Title;
        Scene[Slot.About] = discussion.Topic.About;
        Scene[Slot.Term1] = discussion.Terms[0];
        Scene[Slot.Term2] = discussion.Terms[1];
        Scene[Slot.Term3] = discussion.Terms[2];
        Scene[Slot.Explain] = discussion.Topic.Explanation;
        Scene[Slot.Follow] = discussion.Topic.FollowUp;
        Scene[Slot.Quote] = discussion.Quote;
    }

    private Template Draw(Phrase phrase)
    {
        var list = phrases[phrase];
        ref var mask = ref _used[(int)phrase];
        var free = list.Length - System.Numerics.BitOperations.PopCount(mask);
        if (free == 0) (mask, free) = (0, list.Length);
        var nth = random.Below(free);
        for (var i = 0; ; i++)
        {
            if ((mask >> i & 1) != 0 || nth-- > 0) continue;
            mask |= 1UL << i;
            return list[i];
        }
    }
}
