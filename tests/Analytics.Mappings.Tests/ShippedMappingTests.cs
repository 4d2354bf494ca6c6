namespace Analytics.Mappings.Tests;

public class ShippedMappingTests
{
    public static TheoryData<string, string> Files()
    {
        TheoryData<string, string> files = [];
        foreach (var (mapping, file) in Examples.All()) files.Add(mapping, file);
        return files;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_Example_GivesWhatIsExpected(string mapping, string file)
    {
        var outcome = FileMapper.Read(Examples.Read(mapping, file), MappingCatalog.Shipped.Mappings);

        var written = Examples.Written(outcome);
        if (Environment.GetEnvironmentVariable("ANALYTICS_WRITE_EXPECTED") is { Length: > 0 } folder)
            File.WriteAllText(Path.Combine(folder, mapping, Path.GetFileNameWithoutExtension(file) + ".expected"), written);
        else Assert.Equal(Examples.Expected(mapping, file), written);
    }

    [Fact]
    public void Shipped_Mappings_AreAll()
    {
        Assert.Equal(["captions", "elevenlabs", "langfuse-session", "langfuse", "question-answers", "retell", "vapi"], MappingCatalog.Shipped.Mappings.Select(mapping => mapping.Name));
        Assert.All(MappingCatalog.Shipped.Mappings, mapping =>
        {
            Assert.NotEmpty(mapping.Sources);
            Assert.Contains(Examples.All(), example => example.Mapping == mapping.Name);
        });
    }
}
