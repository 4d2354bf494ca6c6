using Analytics.Mappings.Reading;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Analytics.Mappings.Tests;

/// <summary>Real files lack parts and hold others than they should: whatever is missing or of another type, a file is read, kept out or not recognised, never an exception.</summary>
public class DamagedFileTests
{
    private static readonly JToken[] Instead = [JValue.CreateNull(), new JValue("x"), new JValue(7), new JArray("x", 1), new JObject { ["role"] = 1 }];

    public static TheoryData<string, string> Files()
    {
        TheoryData<string, string> files = [];
        foreach (var (mapping, file) in Examples.All().Where(example => example.File.EndsWith(".json", StringComparison.Ordinal))) files.Add(mapping, file);
        return files;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_AnyPartOfAnotherKind_IsAnOutcome(string mapping, string file)
    {
        var text = Examples.Read(mapping, file).Text;
        var places = SourceTree.Parse(text) is JContainer whole ? whole.Descendants().Where(token => token is not JProperty).Select(token => token.Path).Distinct().ToArray() : [];
        Assert.NotEmpty(places);
        foreach (var place in places)
            foreach (var other in Instead)
            {
                var tree = SourceTree.Parse(text);
                tree.SelectToken(place)!.Replace(other.DeepClone());
                Assert.NotNull(Read(file, tree, place));
            }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_AnyMemberGone_IsAnOutcome(string mapping, string file)
    {
        var text = Examples.Read(mapping, file).Text;
        var members = ((JContainer)SourceTree.Parse(text)).Descendants().OfType<JProperty>().Select(member => member.Path).ToArray();
        foreach (var member in members)
        {
            var tree = SourceTree.Parse(text);
            tree.SelectToken(member)!.Parent!.Remove();
            Assert.NotNull(Read(file, tree, member));
        }
    }

    private static MappingOutcome Read(string name, JToken tree, string place)
    {
        try
        {
            return FileMapper.Read(new(name, tree.ToString(Formatting.Indented)), MappingCatalog.Shipped.Mappings);
        }
        catch (Exception broken)
        {
            throw new InvalidOperationException($"{place}: {broken.Message}\n{tree.SelectToken(place)?.ToString(Formatting.None)}", broken);
        }
    }
}
