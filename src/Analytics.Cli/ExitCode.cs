namespace Analytics.Cli;

/// <summary>What a command tells the shell that started it.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;

    /// <summary>Done, but something was quarantined or a check did not pass.</summary>
    public const int DoneWithReservations = 2;
}
