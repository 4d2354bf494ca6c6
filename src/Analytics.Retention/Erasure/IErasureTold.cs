namespace Analytics.Retention.Erasure;

/// <summary>Is told that something was erased, so that it is taken away elsewhere too. Told before an erasure is noted as finished; one that was cut short tells it again.</summary>
public interface IErasureTold
{
    /// <summary>The state's marks say what; this says where it was read from.</summary>
    /// <param name="sources">Where its files lie or lay, and what stands for each from now on.</param>
    void Erased(IReadOnlyDictionary<string, string> sources);
}
