using Analytics.Warehouse.Erasure;

namespace Analytics.Warehouse.Tests;

/// <summary>Whom paths and notes name beyond doubt.</summary>
public sealed class NamedPeopleTests
{
    private static readonly NamedPeople People = new([new FoundPerson("C017", "Ada Byron", 1), new FoundPerson("C018", "Zoé", 1), new FoundPerson("C019", "Ann-Marie O'Neil", 1)]);

    [Theory]
    [InlineData("/inbox/a/C017_Ada_Byron.txt")]
    [InlineData("/inbox/Ada Byron")]
    [InlineData("the letter of ADA BYRON, again")]
    [InlineData("x.zip!b/ada-byron.txt")]
    [InlineData("C018_zoe.txt")]
    [InlineData("ann marie o neil")]
    [InlineData("Ada and Ada Byron")]
    public void Text_ThatNamesOne_IsFound(string text) => Assert.True(People.AreIn(text));

    [Theory]
    [InlineData("")]
    [InlineData("_")]
    [InlineData("Ada")]
    [InlineData("C017_Bea_Falk.txt")]
    [InlineData("Ada_Byronson.txt")]
    [InlineData("Nada Byron")]
    [InlineData("Zoé alone")]
    [InlineData("C018")]
    public void Text_ThatMightMeanAnother_IsNot(string text) => Assert.False(People.AreIn(text));
}
