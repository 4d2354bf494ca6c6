using System.Text;
using Analytics.Samples.Content;

namespace Analytics.Samples.Tests;

public sealed class CatalogueTests
{
    [Fact]
    public void Positions_Each_HaveEnoughToTalkAbout()
    {
        Assert.True(Catalogue.Instance.Positions.Count >= 10);
        Assert.All(Catalogue.Instance.Positions, p =>
        {
            Assert.True(p.Topics.Count >= 8, p.Title);
            Assert.True(p.Projects.Count >= 3, p.Title);
            Assert.Equal(p.Topics.Count, p.Topics.Select(t => t.About).Distinct().Count());
        });
    }

    [Fact]
    public void Names_FirstTwoThousand_AreAllDifferentAndFromManyPlaces()
    {
        var names = Enumerable.Range(0, 2000).Select(i => Catalogue.Instance.Names[i]).ToList();

        Assert.Equal(2000, names.Distinct().Count());
        Assert.True(names.Select(n => n.Given).Distinct().Count() >= 150);
        Assert.True(names.Select(n => n.Family).Distinct().Count() >= 150);
    }

    [Theory]
    [InlineData("{a|b", "is not closed")]
    [InlineData("Hello <nobody>", "No slot is called 'nobody'")]
    public void Parse_BrokenPhrase_SaysWhatIsWrong(string phrase, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => Template.Parse(phrase)).Message, StringComparison.Ordinal);

    [Fact]
    public void Write_ChoicesAndSlots_AreFilled()
    {
        var scene = new Scene { [Slot.About] = "locks" };
        var output = new StringBuilder();

        Template.Parse("{x|x {y|y}}: <^about>\\n<about>").Write(output, scene, new SeededRandom(1));

        Assert.Contains(output.ToString(), new[] { "x: Locks\nlocks", "x y: Locks\nlocks" });
    }

    [Fact]
    public void Read_TopicWithoutDepth_IsRefused()
    {
        string[] lines = ["position: P", "company: C", "employers: E", "background: b", "study: s", "skills: k", "== T", "about: t", "terms: a; b; c", "? how", "- x"];

        Assert.Contains("'T' lacks lines", Assert.Throws<FormatException>(() => PositionReader.Read(lines)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PhraseListMissing_IsRefused() =>
        Assert.Contains("is empty", Assert.Throws<FormatException>(() => PhraseBook.Read(["[greeting]", "Hello"])).Message, StringComparison.Ordinal);
}
