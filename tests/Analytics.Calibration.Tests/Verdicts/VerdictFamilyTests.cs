using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Tests.Verdicts;

public sealed class VerdictFamilyTests
{
    // 60 candidates: an interval of half width .1 is beyond .15 at 5 % from .251 on, at 5 % / 2 from .265 on, at 5 % / 3 from .274 on.
    [Theory]
    [InlineData("0.26", "Fail")]
    [InlineData("0.26 0.10", "NotProven NotProven")]
    [InlineData("0.27 0.10", "Fail NotProven")]
    [InlineData("0.27 0.26", "Fail Fail")]
    [InlineData("0.26 0.26", "NotProven NotProven")]
    [InlineData("-0.26 0.10 0.10", "NotProven NotProven NotProven")]
    [InlineData("0.27 0.10 0.10", "NotProven NotProven NotProven")]
    [InlineData("0.10 0.28 0.27", "NotProven Fail Fail")]
    [InlineData("0.26 -", "Fail NoData")]
    public void Corrected_FailsWithHolmsCorrectionAlone(string values, string verdicts) =>
        Assert.Equal(verdicts, string.Join(' ', VerdictFamily.Corrected([.. values.Split(' ').Select(Card)]).Select(card => card.Verdict)));

    [Fact]
    public void Corrected_CardThatFailsByItselfAlone_SaysSo_AndKeepsItsFigures()
    {
        var cards = VerdictFamily.Corrected([Card("0.26"), Card("0.00"), Card("-")]);

        Assert.Equal((Verdict.NotProven, 0.26, "It is so. It fails by itself, not as one of 2 criteria (Holm)."), (cards[0].Verdict, cards[0].Value, cards[0].Sentence));
        Assert.Equal([Card("0.00"), Card("-")], cards.Skip(1));
    }

    // Steps between profiles are each judged at 5 % in the card itself, levels share theirs.
    [Theory]
    [InlineData("orders_profiles", 0.08, Verdict.Fail)]
    [InlineData("right_level", -0.34, Verdict.NotProven)]
    public void Corrected_SharesTheErrorOfACardsFiguresOnlyWhereTheCardDoes(string id, double value, Verdict verdict)
    {
        var low = new VerdictCard(id, Verdict.Fail, value, value - 0.1, value + 0.1, 60, 0.2, "It is so.");
        Assert.Equal(verdict, VerdictFamily.Corrected([low, low with { Verdict = Verdict.NotProven }])[0].Verdict);
    }

    [Theory]
    [InlineData("decisions_follow")]
    [InlineData("agrees_with_people")]
    public void Corrected_WhatIsNoTestOfACriterion_StaysAsItIs(string id)
    {
        VerdictCard[] cards = [Card("0.26") with { Id = id }, Card("0.26") with { Id = id }, Card("0.00") with { Id = id }];
        Assert.Equal(cards, VerdictFamily.Corrected(cards));
    }

    private static VerdictCard Card(string text)
    {
        if (text == "-") return new VerdictCard("stable", Verdict.NoData, null, null, null, 0, 0.15, "Nothing.");
        var value = double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        return new VerdictCard("stable", Math.Abs(value) - 0.1 > 0.15 ? Verdict.Fail : Verdict.NotProven, value, value - 0.1, value + 0.1, 60, 0.15, "It is so. More would settle it.") { Claim = "It is so." };
    }
}
