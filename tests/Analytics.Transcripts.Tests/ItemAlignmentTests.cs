using Analytics.Transcripts.Meaning;
using Analytics.Transcripts.Reading;

namespace Analytics.Transcripts.Tests;

/// <summary>
/// Which turn an item is tied to, on invented topics. Each limit is pinned by a case on either side of it, with a likeness made of
/// some words among many of equal weight.
/// </summary>
public class ItemAlignmentTests
{
    private static readonly string[] Words = ["alder", "birch", "cedar", "dogwood", "elder", "fir", "ginkgo", "hazel", "ironwood", "juniper"];

    [Fact]
    public void Align_ItemsInOrder_TakeTheirQuestions() => Assert.Equal(
        [3, 5], Tied([Item("alder"), Item("birch")], Asks(3, "alder"), Asks(5, "birch")));

    /// <summary>Stretches do not cross: of two items in the wrong order only one can be tied.</summary>
    [Fact]
    public void Align_ItemsAgainstTheOrder_TieOne() => Assert.Single(
        Tied([Item("birch"), Item("alder")], Asks(3, "alder"), Asks(5, "birch"), Asks(7, "cedar")), turn => turn is not null);

    [Fact]
    public void Align_QuestionNobodyScored_IsPassedOver() => Assert.Equal(
        [5, 9], Tied([Item("birch"), Item("dogwood")], Asks(3, "alder"), Asks(5, "birch"), Asks(7, "cedar"), Asks(9, "dogwood")));

    /// <summary>The item's words are found in a follow-up alone; the question it stays on is what was scored.</summary>
    [Fact]
    public void Align_WordsOfAFollowUp_TieToItsQuestion() => Assert.Equal(
        [3], Tied([Item("alder birch")], Asks(3, "alder"), FollowUp(5, "birch", listed: false)));

    /// <summary>What reads as a follow-up and is listed is a question of its own where the one before it is not talked about.</summary>
    [Fact]
    public void Align_ListedFollowUpWithAllTheWords_IsTheQuestion() => Assert.Equal(
        [5, 7], Tied([Item("birch"), Item("cedar")], Asks(3, "alder"), FollowUp(5, "birch", listed: true), FollowUp(7, "cedar", listed: true)));

    [Fact]
    public void Align_UnlistedFollowUpWithAllTheWords_TiesToItsQuestion() => Assert.Equal(
        [3], Tied([Item("birch")], Asks(3, "alder"), FollowUp(5, "birch", listed: false)));

    /// <summary>A question of which the item says a third or more opens the stretch; with less the listed follow-up stands alone.</summary>
    [Theory]
    [InlineData(3, 6, 3)]
    [InlineData(4, 6, 3)]
    [InlineData(2, 6, 5)]
    [InlineData(1, 6, 5)]
    public void Align_ShareOfTheOpening_DecidesBesideAListedFollowUp(int ofQuestion, int ofFollowUp, int expected)
    {
        var shared = string.Join(' ', Words.Take(ofFollowUp));
        var question = string.Join(' ', Words.Take(ofQuestion));

        Assert.Equal([expected], Tied([Item(shared)], Asks(3, question), FollowUp(5, shared, listed: true)));
    }

    /// <summary>
    /// Of words that weigh alike, one of an answer among five is a likeness of 0.14 and one among six of 0.117; the least is 0.12. Each word is in one
    /// turn, and each but the first is taken by an item of its own.
    /// </summary>
    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void Align_LikenessAtTheLeast_DecidesWhetherAnItemIsTied(int words, bool tied)
    {
        var all = Words.Take(words).ToArray();
        var items = new List<ScoredItem> { Item(string.Join(' ', all)) };
        items.AddRange(all.Skip(1).Select(word => Item($"{word} {word}")));
        JudgedTurn[] turns = [Asks(1, "yarrow"), Asks(3, "", all[0]), .. all.Skip(1).Select((word, i) => Asks(5 + (2 * i), word)), Asks(99, "zebra")];

        Assert.Equal(tied, Tied(items, turns)[0] is not null);
    }

    /// <summary>Equal words: the turn of the item's own kind wins over the earlier one.</summary>
    [Fact]
    public void Align_EqualWords_PreferTheItemsKind() => Assert.Equal(
        [5], Tied([Item("alder")], Asks(3, "alder", kind: TurnKind.Project), Asks(5, "alder")));

    [Fact]
    public void Align_EqualWords_PreferAQuestionToAFollowUp() => Assert.Equal(
        [7], Tied([Item("alder", EvaluationSection.Project)], Asks(3, "zebra", kind: TurnKind.Introduction), FollowUp(5, "alder", false), Asks(7, "alder", kind: TurnKind.Technical)));

    /// <summary>A turn longer costs 0.015: one word among ten earns more, and a turn that adds nothing is left to the next item.</summary>
    [Fact]
    public void Align_TurnThatAddsNothing_IsNotTaken() => Assert.Equal(
        [3, 5], Tied([Item("alder"), Item("birch")], Asks(3, "alder"), FollowUp(5, "birch", listed: true)));

    /// <summary>A follow-up must add 0.015: one word of sixty does, one of seventy does not.</summary>
    [Theory]
    [InlineData(60, 2)]
    [InlineData(70, 1)]
    public void Solve_FollowUpOfOneWord_IsTakenWhenItEarnsItsCost(int words, int length) =>
        Assert.Equal(length, Solved(Item(Many(0, words)), Asks(3, Many(0, words - 1)), FollowUp(5, Many(words - 1, 1), listed: false)).Length);

    /// <summary>Twenty words in the question, more in a follow-up before it: the question's lead is 0.10.</summary>
    [Theory]
    [InlineData(24, 1)]
    [InlineData(25, 0)]
    public void Solve_FollowUpWithMoreWords_IsTakenBeyondTheQuestionsLead(int inFollowUp, int turn) =>
        Assert.Equal(turn, Solved(Item(Many(0, 20 + inFollowUp), EvaluationSection.Project), FollowUp(3, Many(20, inFollowUp), listed: false), Asks(5, Many(0, 20))).Turn);

    /// <summary>Twenty words in a question of the item's kind, more in one of the other kind: the lead is 0.08.</summary>
    [Theory]
    [InlineData(23, 1)]
    [InlineData(24, 0)]
    public void Solve_OtherKindWithMoreWords_IsTakenBeyondTheKindsLead(int inOther, int turn) =>
        Assert.Equal(turn, Solved(Item(Many(0, 20 + inOther)), Asks(3, Many(20, inOther), kind: TurnKind.Project), Asks(5, Many(0, 20))).Turn);

    /// <summary>An unlisted question is stood for by a listed follow-up that carries half of the likeness; by less it is not.</summary>
    [Theory]
    [InlineData(1, 1, 5)]
    [InlineData(2, 1, 3)]
    public void Align_UnlistedQuestion_IsStoodForByAFollowUpOfHalfTheLikeness(int ofQuestion, int ofFollowUp, int expected)
    {
        var question = string.Join(' ', Words.Take(ofQuestion));
        var followUp = string.Join(' ', Words.Skip(ofQuestion).Take(ofFollowUp));

        Assert.Equal([expected], Tied([Item($"{question} {followUp}")], Asks(3, question, number: null), FollowUp(5, followUp, listed: true)));
    }

    /// <summary>Items without a known word are tied by order when there are as many as questions left, and not when there are more or fewer.</summary>
    [Theory]
    [InlineData(1, new int[] { 3, 5 })]
    [InlineData(0, new int[] { 0, 5 })]
    [InlineData(2, new int[] { 0, 7 })]
    public void Align_ItemOfNoKnownWord_IsTiedByOrderOnlyWhereNoneElseCanBeMeant(int questionsBefore, int[] expected)
    {
        var before = Enumerable.Range(0, questionsBefore).Select(i => Asks(3 + (2 * i), Words[i])).ToArray();
        JudgedTurn[] turns = [.. before, Asks(expected[1], "juniper")];

        Assert.Equal(expected.Select(turn => turn == 0 ? (int?)null : turn), Tied([Item("nothing known"), Item("juniper")], turns));
    }

    /// <summary>By order only to a question of the item's own kind.</summary>
    [Fact]
    public void Align_ItemOfNoKnownWord_IsNotTiedToAnotherKind() => Assert.Equal(
        [null, 5], Tied([Item("nothing known", EvaluationSection.Project), Item("juniper")], Asks(3, "alder"), Asks(5, "juniper")));

    [Fact]
    public void Align_NothingToAlign_TiesNothing()
    {
        Assert.Empty(ItemAlignment.Align([], [Asks(3, "alder")]));
        Assert.Equal([null], ItemAlignment.Align([Item("alder")], []));
    }

    /// <summary>Many hundreds of items over as many follow-ups are aligned like a few.</summary>
    [Fact]
    public void Align_HundredsOfItems_TakeEachItsOwn()
    {
        var items = Enumerable.Range(0, 600).Select(i => Item($"{Letters(i)}topic")).ToList();
        JudgedTurn[] turns = [Asks(1, "opening"), .. Enumerable.Range(0, 600).Select(i => FollowUp(3 + (2 * i), $"{Letters(i)}topic", listed: true))];

        Assert.Equal(Enumerable.Range(0, 600).Select(i => (int?)(3 + (2 * i))), Tied(items, turns));
    }

    /// <summary>Beyond what an interview can be nothing is tied, and nothing waits.</summary>
    [Theory]
    [InlineData(4000, 4000, true)]
    [InlineData(4000, 4001, false)]
    public void Align_TooManyPairs_TiesNothing(int items, int turns, bool aligned)
    {
        var all = ItemAlignment.Align(Enumerable.Repeat(Item("alder"), items).ToList(), Enumerable.Repeat(Asks(3, "alder"), turns).ToList());

        Assert.Equal(aligned, Array.Exists(all, turn => turn is not null));
    }

    /// <summary>Words that differ in their first six letters, which is what tells them apart.</summary>
    private static string Letters(int number) => $"{(char)('a' + (number / 26))}{(char)('a' + (number % 26))}";

    private static string Many(int first, int count) => string.Join(' ', Enumerable.Range(first, count).Select(i => $"{Letters(i)}topic"));

    private static TurnStretch Solved(ScoredItem item, params JudgedTurn[] turns) => BestStretches.Solve([item], turns, Likeness.Measure([item], turns))[0];

    private static int?[] Tied(IReadOnlyList<ScoredItem> items, params JudgedTurn[] turns) => [.. ItemAlignment.Align(items, turns).Select(turn => turn?.TurnNumber)];

    private static ScoredItem Item(string reason, EvaluationSection section = EvaluationSection.Technical) => new(section, "Q1", null, 3, "3/5", reason, 1, 1);

    private static JudgedTurn Asks(int turn, string question, string answer = "", TurnKind kind = TurnKind.Technical, int? number = 0) =>
        new(turn, kind, number is null ? null : turn, number is not null, question, answer);

    private static JudgedTurn FollowUp(int turn, string question, bool listed, TurnKind kind = TurnKind.FollowUp, string answer = "") =>
        new(turn, kind, listed ? turn : null, listed, question, answer);
}
