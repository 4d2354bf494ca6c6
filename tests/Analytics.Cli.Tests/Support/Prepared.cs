using System.Collections.Concurrent;

[assembly: AssemblyFixture(typeof(Analytics.Cli.Tests.Support.Prepared))]

namespace Analytics.Cli.Tests.Support;

/// <summary>Folders that tests begin with a copy of: each is made once, by the first that asks for it, since loading costs more than most of what is tested after it.</summary>
public sealed class Prepared : IDisposable
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<CommandLine>>> Made = new(StringComparer.Ordinal);

    /// <summary>Copies what was made into another folder.</summary>
    /// <param name="name">Tells what is made from everything else that is.</param>
    /// <param name="into">Where.</param>
    /// <param name="make">Makes it.</param>
    internal static async Task CopyAsync(string name, CommandLine into, Func<CommandLine, Task> make)
    {
        var made = await Made.GetOrAdd(name, _ => new Lazy<Task<CommandLine>>(() => MakeAsync(make))).Value;
        foreach (var file in Directory.EnumerateFiles(made.Folder, "*", SearchOption.AllDirectories))
        {
            var copy = into.At(Path.GetRelativePath(made.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose()
    {
        foreach (var made in Made.Values.Where(made => made.Value.IsCompletedSuccessfully)) made.Value.Result.Dispose();
    }

    private static async Task<CommandLine> MakeAsync(Func<CommandLine, Task> make)
    {
        var line = new CommandLine();
        await make(line);
        return line;
    }
}
