using Analytics.Formats;
using Analytics.Mappings.Definition;

namespace Analytics.Mappings.Tests;

public class MappingReaderTests
{
    [Fact]
    public void Read_SeveralMistakes_TellsAllWithPathAndLine()
    {
        var faults = Refused("""
            {
              "mapping": 2,
              "title": "Mine",
              "source": "https://example.org/shape",
              "recognise": "id &&",
              "interview": {
                "candidate": { "code": "id", "nick": "name" },
                "turns": { "each": "turns", "speaker": "role", "txt": "text" },
                "scores": { "each": ["a", "b", "c"], "criterion": "name", "value": { "path": "value", "unit": "hours" }, "max": "`5`" }
              },
              "scales": { "depth": [5, 1] }
            }
            """);

        Assert.Equal(
            [
                ("$.mapping", 2), ("$.recognise", 5), ("$.interview.candidate.nick", 7), ("$.interview.turns", 8), ("$.interview.turns.txt", 8), ("$.interview.scores", 9),
                ("$.interview.scores.each", 9), ("$.interview.scores.value.unit", 9), ("$.scales.depth", 11),
            ],
            faults.Select(fault => (fault.Path, fault.Line)).OrderBy(fault => fault.Line).ThenBy(fault => fault.Path, StringComparer.Ordinal));
        Assert.Contains(faults, fault => fault.Reason.Contains("`text` is missing", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Reason.Contains("syntax", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Reason.Contains("allowed are s, ms, timestamp", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nothing(@)", "nothing")]
    [InlineData("$interview.id", "$interview")]
    [InlineData("a[", "syntax")]
    public void Read_ExpressionThatCannotBe_IsNamed(string expression, string named) =>
        Assert.Contains(Refused(Minimal($"\"recognise\": \"{expression}\"")), fault => fault.Path == "$.recognise" && fault.Reason.Contains(named, StringComparison.Ordinal));

    [Theory]
    [InlineData("$pairs", "\"pairs\": \"a || b\"", null)]
    [InlineData("id", "\"file\": \"a\"", "$.define.file")]
    [InlineData("id", "\"Pairs\": \"a\"", "$.define.Pairs")]
    public void Read_DefinedNames_AreChecked(string recognise, string define, string? faulty)
    {
        var check = MappingReader.Read("mine", Minimal($"\"recognise\": \"{recognise}\", \"define\": {{ {define} }}"));
        if (faulty is null) Assert.IsType<MappingCheck.Usable>(check);
        else Assert.Equal(faulty, Assert.Single(Assert.IsType<MappingCheck.Refused>(check).Faults).Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"mapping\": 1")]
    [InlineData("[]")]
    public void Read_NoMapping_IsRefusedWithTheLine(string text) => Assert.All(Refused(text), fault => Assert.True(fault is { Path: "$", Line: >= 1 }));

    [Fact]
    public void Catalog_Folder_ReplacesShippedAndTellsWhatIsRefused()
    {
        var folder = Directory.CreateTempSubdirectory("mappings").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "vapi.json"), Minimal("\"recognise\": \"mine\""));
            File.WriteAllText(Path.Combine(folder, "broken.json"), "{}");

            var catalog = MappingCatalog.With(folder);

            Assert.Equal("Mine", catalog.Named("vapi")!.Title);
            Assert.Equal(MappingCatalog.Shipped.Mappings.Count, catalog.Mappings.Count);
            Assert.Equal("broken.json", Assert.Single(catalog.Refused).Key);
        }
        finally
        {
            TestFolder.Delete(folder);
        }
    }

    [Fact]
    public void Catalog_FileThatCannotBeRead_IsRefusedWithItsReason_AndTheOthersGoOn()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link needs a right there.");
        var folder = Directory.CreateTempSubdirectory("mappings").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "mine.json"), Minimal("\"recognise\": \"mine\""));
            File.CreateSymbolicLink(Path.Combine(folder, "gone.json"), Path.Combine(folder, "elsewhere"));
            var told = new List<MappingCatalog>();
            var mappings = new MappingFolder(folder, told.Add);

            Assert.NotNull(mappings.Catalog.Named("mine"));
            var (name, faults) = Assert.Single(mappings.Catalog.Refused);
            Assert.Equal("gone.json", name);
            Assert.StartsWith("The file cannot be read: ", Assert.Single(faults).Reason, StringComparison.Ordinal);
            Assert.Single(told);
        }
        finally
        {
            TestFolder.Delete(folder);
        }
    }

    [Fact]
    public void Formats_Now_AreThoseOfTheFolder_AndStayWhatTheyWere()
    {
        var folder = Directory.CreateTempSubdirectory("mappings").FullName;
        try
        {
            var current = new MappingFolder(folder).Formats();
            FormatSource source = new("a.json", () => new MemoryStream("{ \"mine\": 1, \"turns\": [] }"u8.ToArray()), _ => null);
            var before = current.Now();

            File.WriteAllText(Path.Combine(folder, "mine.json"), Minimal("\"recognise\": \"mine\""));

            Assert.Null(before.Of(source));
            Assert.Equal("mine", current.Now().Of(source)?.Name);
        }
        finally
        {
            TestFolder.Delete(folder);
        }
    }

    private static IReadOnlyList<MappingFault> Refused(string text) => Assert.IsType<MappingCheck.Refused>(MappingReader.Read("mine", text)).Faults;

    private static string Minimal(string members) =>
        $$"""{ "mapping": 1, "title": "Mine", "source": "https://example.org", {{members}}, "interview": { "turns": { "each": "turns", "speaker": "role", "text": "text" } } }""";
}
