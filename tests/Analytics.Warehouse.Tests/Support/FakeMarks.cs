using System.Text;
using Analytics.Warehouse.Erasure;

namespace Analytics.Warehouse.Tests.Support;

/// <summary>Marks of what was erased, kept for a test alone.</summary>
internal sealed class FakeMarks : IErasedMarks
{
    private static readonly byte[] Key = [1, 2, 3];
    private readonly HashSet<string> _marks = new(StringComparer.Ordinal);

    public ErasedMarks All => new(Key, _marks);

    public ErasedMarks? Read() => _marks.Count == 0 ? null : All;

    public void Add(ErasureFound found, ErasureWish? wish = null) => _marks.UnionWith(All.Of(found, wish ?? new ErasureWish("anybody")));
}
