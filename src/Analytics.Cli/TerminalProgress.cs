using Spectre.Console;

namespace Analytics.Cli;

/// <summary>A progress bar on standard error, on a terminal only: a log file or a pipe gets none.</summary>
internal static class TerminalProgress
{
    /// <param name="work">Gets the bar to move, or null where there is none.</param>
    public static Task<T> ShowAsync<T>(Shell shell, string title, Func<ProgressTask?, Task<T>> work)
    {
        if (!shell.ErrorIsTerminal) return work(null);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(shell.Error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => work(context.AddTask(title)));
    }
}
