using Analytics.Jobs.Upload;
using CsCheck;

namespace Analytics.Jobs.Tests.Upload;

public sealed class UploadNameTests
{
    [Theory]
    [InlineData("C017_Alex_Doe.txt", "C017_Alex_Doe.txt")]
    [InlineData("C016_Dr._Ada_Byron.TXT", "C016_Dr._Ada_Byron.txt")]
    [InlineData("etc/passwd.txt", "passwd.txt")]
    [InlineData("CONTENT.txt", "CONTENT.txt")]
    [InlineData("C:\\Users\\me\\run.zip", "run.zip")]
    [InlineData("corpus.Tar.Gz", "corpus.tar.gz")]
    [InlineData("C1_Zoë_Müller.txt", "C1_Zoë_Müller.txt")]
    [InlineData("a\u0000b\nc.txt", "abc.txt")]
    [InlineData("..hidden.txt", "hidden.txt")]
    [InlineData("a:b*c?.txt", "a_b_c_.txt")]
    public void TryClean_NameFromOutside_IsOneHarmlessName(string sent, string stored)
    {
        Assert.True(UploadName.TryClean(sent, out var name, out _));
        Assert.Equal(stored, name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("notes.pdf")]
    [InlineData("upload.json")]
    [InlineData("archive.tar")]
    [InlineData("txt")]
    [InlineData(".txt")]
    [InlineData("dir/...zip")]
    [InlineData("..")]
    [InlineData("../../etc/passwd.txt")]
    [InlineData("..\\x.txt")]
    [InlineData("CON.txt")]
    [InlineData("nul.tar.gz")]
    [InlineData("com1.zip")]
    [InlineData("CON")]
    [InlineData("a.txt.")]
    [InlineData("a.txt ")]
    [InlineData("a.txt...")]
    public void TryClean_OtherKindOrNoName_IsRefusedWithASentence(string sent)
    {
        Assert.False(UploadName.TryClean(sent, out _, out var reason));
        Assert.EndsWith(".", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void TryClean_VeryLongName_IsCutBetweenLetters()
    {
        Assert.True(UploadName.TryClean(string.Concat(Enumerable.Repeat("éа", 200)) + "ü.txt", out var name, out _));
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(name), 195, 204);
        Assert.DoesNotContain('\uFFFD', name);
    }

    [Fact]
    public void TryClean_AnyName_StaysInsideItsFolder() => Gen.String.Select(Gen.OneOf(Gen.Const(".txt"), Gen.Const(".zip"), Gen.Const(".tar.gz"), Gen.Const("")), (stem, ending) => stem + ending).Sample(sent =>
    {
        if (!UploadName.TryClean(sent, out var name, out _)) return;
        var folder = Path.GetFullPath("/inbox/uploads/1");
        Assert.Equal(folder, Path.GetDirectoryName(Path.GetFullPath(Path.Combine(folder, name))));
        Assert.DoesNotContain(name, char.IsControl);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(name), 5, 255);
    });
}
