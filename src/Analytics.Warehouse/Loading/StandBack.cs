using System.Runtime.InteropServices;

namespace Analytics.Warehouse.Loading;

/// <summary>Lets a thread that works for nobody who waits take what processor time others leave.</summary>
public static partial class StandBack
{
    private const int OfAThread = 0;
    private const int ThisOne = 0;

    // Half as much as a page gets: with much more a load would stand still on a busy machine.
    private const int Niceness = 3;

    [ThreadStatic]
    private static bool _stands;

    /// <summary>Whether this thread stands back.</summary>
    internal static bool IsThisThread => _stands;

    /// <summary>For a thread that ends with its work: Linux lets nobody take niceness back.</summary>
    public static void ThisThread()
    {
        _stands = true;
        Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
        // On Linux .NET leaves priorities alone; there a thread has a niceness of its own. Refused, it goes on as it was.
        if (OperatingSystem.IsLinux()) _ = SetPriority(OfAThread, ThisOne, Niceness);
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, int who, int priority);
}
