namespace Analytics.Transcripts.Tests;

public class SnakeCaseTests
{
    [Theory]
    [InlineData(FaultCode.NotUtf8, "not_utf8")]
    [InlineData(FaultCode.UnsafePath, "unsafe_path")]
    public void Of_Value_IsItsNameInSnakeCase(FaultCode code, string name) => Assert.Equal(name, SnakeCase.Of(code));

    [Fact]
    public void Of_SingleLetterWord_StandsAlone() => Assert.Equal("not_a_fit", SnakeCase.Of(RecommendationLevel.NotAFit));

    [Fact]
    public void TryParse_NameOfAnyFinding_GivesItBack() => Assert.All(Enum.GetValues<FindingCode>(), code =>
    {
        Assert.True(SnakeCase.TryParse<FindingCode>(SnakeCase.Of(code), out var read));
        Assert.Equal(code, read);
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("NotAFit")]
    [InlineData("not a fit")]
    [InlineData("NOT_A_FIT")]
    public void TryParse_OtherWriting_IsNoName(string? name) => Assert.False(SnakeCase.TryParse<RecommendationLevel>(name, out _));
}
