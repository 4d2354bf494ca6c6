using Analytics.Warehouse.Erasure;

namespace Analytics.Retention.Erasure;

/// <summary>Is told of an erasure, so that it is taken away elsewhere too. One that was cut short tells everything again.</summary>
public interface IErasureTold
{
    /// <summary>Something is about to be taken away; once it is, nothing here tells any more whose files these were. Whoever knows files by name lets hashes stand for them.</summary>
    /// <param name="found">What is taken.</param>
    /// <param name="marks">Say what stands for a path.</param>
    void Forget(ErasureFound found, ErasedMarks marks);

    /// <summary>It is taken away here, and the state's marks say what; told before the erasure is noted as finished.</summary>
    /// <returns>What is left to do elsewhere until nothing of it is left, as sentences.</returns>
    string Erased();
}
