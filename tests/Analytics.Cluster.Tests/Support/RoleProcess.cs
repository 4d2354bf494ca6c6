using System.Diagnostics;

namespace Analytics.Cluster.Tests.Support;

/// <summary>The program in a role, as a process of its own that can be killed.</summary>
internal sealed class RoleProcess : IDisposable
{
    private readonly Process _process;

    private RoleProcess(Process process) => _process = process;

    /// <summary>Whether it has said that it began to work.</summary>
    public bool IsAtWork { get; private set; }

    /// <summary>Starts it.</summary>
    public static RoleProcess Start(ClusterHome home, string role, params string[] more)
    {
        var start = new ProcessStartInfo("dotnet", [
            Path.Combine(AppContext.BaseDirectory, "Analytics.Portal.dll"), "--role", role,
            "--ConnectionStrings:Cluster", home.Connection, "--ConnectionStrings:State", home.StateConnection, "--Cluster:Schema", home.Schema, "--Cluster:Segments", home.Segments,
            "--Cluster:GiveUpSeconds", "5", "--Cluster:PollSeconds", "1", "--Inbox:Path", home.Inbox, "--Inbox:Samples", "", "--Inbox:ScanEvery", "1", "--Inbox:SettleSeconds", "0",
            "--Inbox:BatchFiles", "40", .. more])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // As for the tests themselves: it lives for seconds.
        start.Environment["DOTNET_TieredPGO"] = "0";
        var process = Process.Start(start)!;
        var started = new RoleProcess(process);
        process.OutputDataReceived += (_, line) =>
        {
            home.Said(role, line.Data);
            started.IsAtWork |= line.Data?.Contains("is at work", StringComparison.Ordinal) == true;
        };
        process.ErrorDataReceived += (_, line) => home.Said(role, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return started;
    }

    /// <summary>Kills it as a machine that loses power does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }
}
