namespace Analytics.Portal.Host;

/// <summary>Runs the portal and turns what keeps it from starting into one sentence per fault.</summary>
public static class Start
{
    /// <summary>Builds and runs until stopped; 0 when it ended in order, 1 when it could not start.</summary>
    public static int Run(Func<IHost> build)
    {
        try
        {
            var app = build();
            app.Run();
            return 0;
        }
        catch (StartFaultException fault)
        {
            foreach (var sentence in fault.Sentences) Console.Error.WriteLine(sentence);
            return 1;
        }
        catch (OperationCanceledException)
        {
            // Stopped while it was still starting.
            return 0;
        }
        catch (IOException fault) when (fault.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            Console.Error.WriteLine($"{fault.Message} Stop the other process, or choose another port: --urls http://127.0.0.1:5081.");
            return 1;
        }
    }
}

/// <summary>The portal cannot start; each sentence names one fault and what to do about it.</summary>
public sealed class StartFaultException(IReadOnlyList<string> sentences) : Exception(string.Join(Environment.NewLine, sentences))
{
    /// <summary>One sentence per fault.</summary>
    public IReadOnlyList<string> Sentences { get; } = sentences;
}
