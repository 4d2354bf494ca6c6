using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Queries;

/// <summary>
/// Begins to ask what will be asked later, beside what is asked first: answers are kept, and whoever asks what is being answered waits for that answer. A page has few statements
/// and a machine more than one core.
/// </summary>
public static class Ahead
{
    /// <summary>Begins each; what goes wrong is told to whoever asks for it then. A thread that works for nobody who waits begins nothing.</summary>
    /// <param name="questions">Each asks for an answer that is kept.</param>
    public static void Read(params ReadOnlySpan<Action> questions)
    {
        if (StandBack.IsThisThread) return;
        foreach (var question in questions) _ = Task.Run(() => Try(question));
    }

    private static void Try(Action question)
    {
        try
        {
            question();
        }
        catch (Exception)
        {
            // Whoever needs the answer asks again and gets the fault.
        }
    }
}
