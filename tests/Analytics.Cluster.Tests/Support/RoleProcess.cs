using System.Diagnostics;

namespace Analytics.Cluster.Tests.Support;

/// <summary>The program in a role, as a process of its own that can be killed.</summary>
internal sealed class RoleProcess : IDisposable
{
    private readonly Process _process;

    private RoleProcess(Process process) => _process = process;

    public int Id => _process.Id;

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
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => home.Said(role, line.Data);
        process.ErrorDataReceived += (_, line) => home.Said(role, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new RoleProcess(process);
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
