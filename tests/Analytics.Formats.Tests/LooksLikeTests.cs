using System.Text;

namespace Analytics.Formats.Tests;

public class LooksLikeTests
{
    [Theory]
    [InlineData("a.json", """{"call":{"id":1},"messages":[]}""", "a JSON object with the members call, messages.")]
    [InlineData("a.json", """[{"role":"x"},{"other":1}]""", "a JSON array of objects with the members role.")]
    [InlineData("a.jsonl", "{\"b\":1}\n{\"c\":1}", "a JSON object with the members b.")]
    [InlineData("a.json", "WEBVTT", "something other than JSON.")]
    [InlineData("a.vtt", "WEBVTT", "a file ending in .vtt.")]
    [InlineData("a.json", " \n", "an empty file.")]
    [InlineData("a.json", "{}", "a JSON object without members.")]
    public void Sentence_NamesWhatIsThere(string name, string content, string told) =>
        Assert.Contains($"It looks like {told} A mapping would need", LooksLike.Sentence(FormatSource.Of(name, Encoding.UTF8.GetBytes(content))), StringComparison.Ordinal);

    [Fact]
    public void Sentence_FileLargerThanItsHead_NamesWhatTheHeadShows()
    {
        var content = $$"""{"first":1,"text":"{{new string('x', FormatSource.HeadBytes)}}","last":2}""";

        Assert.Contains("the members first, text.", LooksLike.Sentence(FormatSource.Of("a.json", Encoding.UTF8.GetBytes(content))), StringComparison.Ordinal);
    }
}
