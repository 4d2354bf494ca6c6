using Analytics.Exports;

namespace Analytics.Cli.Export;

/// <summary>Writes an export beside its place and moves it there when it is whole: a file that is there is never half of one.</summary>
internal static class ExportTarget
{
    public static async Task WriteAsync(ExportFile export, string path, bool withComments, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = path + ".part";
        try
        {
            await using (var output = new FileStream(part, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
                await export.WriteAsync(output, withComments, cancellationToken);
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
