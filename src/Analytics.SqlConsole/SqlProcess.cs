using System.Diagnostics;
using System.Text.Json;

namespace Analytics.SqlConsole;

/// <summary>Runs a statement in a process of its own, and ends the process when time is up or nobody waits any more.</summary>
internal static class SqlProcess
{
    // An answer that would fill this program's memory is none.
    private const int MostBytes = 64 * 1024 * 1024;

    /// <summary>The answer; one that says so where the statement failed or took too long.</summary>
    /// <param name="question">What to run, and its limits.</param>
    /// <param name="seconds">How long it may take, the start of the process included.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<SqlAnswer> RunAsync(SqlQuestion question, int seconds, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(seconds));
        using var child = Start();
        try
        {
            await child.StandardInput.WriteLineAsync(JsonSerializer.Serialize(question, SqlJson.Options).AsMemory(), limit.Token);
            child.StandardInput.Close();
            var said = child.StandardError.ReadToEndAsync(limit.Token);
            var answer = await ReadAsync(child.StandardOutput.BaseStream, limit.Token);
            await child.WaitForExitAsync(limit.Token);
            return child.ExitCode == 0 ? answer : SqlAnswer.Failed($"The statement ended its process: {Last(await said)}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return SqlAnswer.Failed($"The statement was ended after {seconds} s. Ask for less, or have SqlConsole:Seconds raised.");
        }
        catch (JsonException)
        {
            return SqlAnswer.Failed("The statement ended its process before it had an answer; it may have needed more memory than there is.");
        }
        finally
        {
            if (!child.HasExited) child.Kill(entireProcessTree: true);

            // What it held is free before the next one begins.
            await child.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task<SqlAnswer> ReadAsync(Stream output, CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await output.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (whole.Length + read > MostBytes) return SqlAnswer.Failed("The answer is larger than 64 MB. Ask for fewer columns or rows.");
            whole.Write(buffer, 0, read);
        }

        whole.Position = 0;
        return JsonSerializer.Deserialize<SqlAnswer>(whole, SqlJson.Options) is { } answer
            ? answer with { Rows = [.. answer.Rows.Select(row => (IReadOnlyList<object?>)[.. row.Select(Cell)])] }
            : SqlAnswer.Failed("The statement gave nothing.");
    }

    private static object? Cell(object? value) => value switch
    {
        JsonElement { ValueKind: JsonValueKind.Number } number => number.TryGetInt64(out var whole) ? (object)whole : number.GetDouble(),
        JsonElement { ValueKind: JsonValueKind.True } => true,
        JsonElement { ValueKind: JsonValueKind.False } => false,
        JsonElement text => text.GetString(),
        _ => null,
    };

    private static Process Start()
    {
        var program = Path.ChangeExtension(typeof(SqlProcess).Assembly.Location, null);
        var own = OperatingSystem.IsWindows() ? program + ".exe" : program;
        var start = new ProcessStartInfo(File.Exists(own) ? own : "dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        if (!File.Exists(own)) start.ArgumentList.Add(program + ".dll");
        return Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
    }

    private static string Last(string lines) => lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [.., var last] ? last : "without a word.";
}
