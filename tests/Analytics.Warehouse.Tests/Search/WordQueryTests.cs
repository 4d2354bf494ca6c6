using Analytics.Warehouse.Search;

namespace Analytics.Warehouse.Tests.Search;

public sealed class WordQueryTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\"-*:^()'?")]
    [InlineData("😀")]
    public void Parse_WithoutLetterOrDigit_IsEmpty(string text)
    {
        var query = WordQuery.Parse(text);

        Assert.True(query.IsEmpty);
        Assert.Equal("", query.Phrase);
        Assert.Equal("", query.LongestWord);
    }

    [Theory]
    [InlineData("esume wri", "esume wri", "esume")]
    [InlineData(" Über-Uns!  ", "uber uns", "uber")]
    [InlineData("a", " a ", "a")]
    [InlineData("go Kafka", " go kafka", "kafka")]
    [InlineData("Kafka on", "kafka on ", "kafka")]
    [InlineData("abc", "abc", "abc")]
    [InlineData("面试 go", "面 试 go ", "go")]
    [InlineData("да", "да", "да")]
    [InlineData("면", "면", "면")]
    public void Parse_GivesPhraseAndLongestWord(string text, string phrase, string longest)
    {
        var query = WordQuery.Parse(text);

        Assert.False(query.IsEmpty);
        Assert.Equal((phrase, longest), (query.Phrase, query.LongestWord));
    }
}
