using Spectre.Console;

namespace Analytics.Cli.Generate;

/// <summary>Moves the bar as files are written, and is where Ctrl+C stops the writing.</summary>
internal sealed class Written(ProgressTask? bar, CancellationToken cancellationToken) : IProgress<int>
{
    public void Report(int value)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (bar is not null) bar.Value = value;
    }
}
