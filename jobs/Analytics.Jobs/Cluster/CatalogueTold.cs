using System.Text.Json;
using Analytics.Cluster.Catalogue;
using Analytics.Cluster.Following;
using Analytics.Retention.Erasure;
using Analytics.Warehouse.Loading;

namespace Analytics.Jobs.Cluster;

/// <summary>What is done at one portal is done at all of them: it goes into the log.</summary>
internal sealed class CatalogueTold(ClusterCatalogue catalogue) : IKeptOutTold, IErasureTold
{
    public void Retried(KeptOutChoice choice, IReadOnlyList<string> paths) => catalogue.Ask(EntryKinds.Retry, JsonSerializer.Serialize(choice), [.. paths]);

    public void Dismissed(KeptOutChoice choice, string note) => catalogue.Ask(EntryKinds.Dismissal, JsonSerializer.Serialize(new Dismissal(choice, note)), []);

    public void Erased(IReadOnlyDictionary<string, string> sources) => catalogue.AskErasure(sources);
}
