using Analytics.Warehouse.Scopes;

namespace Analytics.Warehouse.Tests.Scopes;

/// <summary>A candidate's other name, and what is said of them with it.</summary>
public sealed class VeiledNameTests
{
    private static readonly NameVeil Names = new([1, 2, 3]);

    [Fact]
    public void Of_TheSamePerson_IsTheSameHoweverTheyAreSpelt() =>
        Assert.Equal(Names.Of("C017", "Zoë  Marchand").Shown, Names.Of("C017", "zoe marchand").Shown);

    [Fact]
    public void Of_AnotherCodeNameOrInstallation_IsAnother()
    {
        var ada = Names.Of("C017", "Ada Byron").Shown;

        Assert.Matches("^Person [0-9a-f]{10}$", ada);
        Assert.NotEqual(ada, Names.Of("C018", "Ada Byron").Shown);
        Assert.NotEqual(ada, Names.Of("C017", "Ada Lovelace").Shown);
        Assert.NotEqual(ada, new NameVeil([1, 2, 4]).Of("C017", "Ada Byron").Shown);
    }

    [Theory]
    [InlineData("Ada Byron", "Thank you, Ada. Mrs Byron's notes and BYRON.", "Thank you, #. Mrs #'s notes and #.")]
    [InlineData("Ada Byron", "ada byron said adamant things about Canada", "# said adamant things about Canada")]
    [InlineData("Zoë Marchand", "Zoe, or Zoë, or MARCHAND", "#, or #, or #")]
    [InlineData("Ji-ho Han", "Ji-ho knows ji, han and Han; Jiho does not", "# knows ji, han and #; Jiho does not")]
    [InlineData("Will Grace", "We will, by grace, ask Will Grace and will grace", "We will, by grace, ask # and #")]
    [InlineData("An Nguyen", "an answer: An Nguyen, an nguyen", "an answer: #, #")]
    [InlineData("Sanne van Dongen", "a van for van Dongen", "a van for #")]
    [InlineData("Dr. Ximena Quintanilla", "The Dr. said: Dr. Quintanilla", "The Dr. said: #")]
    [InlineData("Siobhan O'Brien", "O'Brien, o and brien", "#, o and #")]
    [InlineData("王小明", "你好王小明，很好", "你好#，很好")]
    [InlineData("Ada Byron", "nothing of hers", "nothing of hers")]
    public void In_Text_ReplacesWhatNamesThem(string name, string said, string told)
    {
        var person = Names.Of("C017", name);

        Assert.Equal(told.Replace("#", person.Shown, StringComparison.Ordinal), person.In(said));
    }

    [Fact]
    public void In_NoText_IsNone() => Assert.Null(Names.Of("C017", "Ada Byron").In(null));

    [Theory]
    [InlineData("run_1/C280_Sanne_van_Dongen.txt", "run_1/C280_….txt")]
    [InlineData("run_1/Ada_Byron.txt", "run_1/….txt")]
    [InlineData("run_1/Ada 2_x.txt", "run_1/….txt")]
    [InlineData("C280.txt", "….txt")]
    public void File_KeepsTheCodeAlone(string path, string shown) => Assert.Equal(shown, NameVeil.File(path));

    [Fact]
    public void Veils_AreEqualByTheirSecret_AndDoNotSayIt()
    {
        Assert.Equal(Names, new NameVeil([1, 2, 3]));
        Assert.NotEqual(Names, new NameVeil([1, 2, 4]));
        Assert.NotEqual(ReadScope.Everything, ReadScope.Everything.Veiled(Names));
        Assert.NotEqual(ReadScope.Everything.Veiled(new NameVeil([1, 2, 4])).ToString(), ReadScope.Everything.Veiled(Names).ToString());
        Assert.DoesNotContain("010203", ReadScope.Everything.Veiled(Names).ToString(), StringComparison.Ordinal);
    }
}
