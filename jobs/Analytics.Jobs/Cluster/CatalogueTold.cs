using System.Globalization;
using System.Text.Json;
using Analytics.Cluster.Catalogue;
using Analytics.Cluster.Following;
using Analytics.Retention.Erasure;
using Analytics.Warehouse.Erasure;
using Analytics.Warehouse.Loading;

namespace Analytics.Jobs.Cluster;

/// <summary>What is done at one portal is done at all of them: it goes into the log.</summary>
internal sealed class CatalogueTold(ClusterCatalogue catalogue) : IKeptOutTold, IErasureTold
{
    public void Retried(KeptOutChoice choice, IReadOnlyList<string> paths) => catalogue.Ask(EntryKinds.Retry, JsonSerializer.Serialize(new Retry(choice, paths)), paths);

    public void Dismissed(KeptOutChoice choice, string note) => catalogue.Ask(EntryKinds.Dismissal, JsonSerializer.Serialize(new Dismissal(choice, note)), []);

    public void Forget(ErasureFound found, ErasedMarks marks) => catalogue.ForgetNames(
        found.Sources, [.. found.Interviews.Select(interview => interview.Sha256).Concat(found.Files.Select(file => file.Sha256).OfType<string>()).Distinct()],
        [.. found.Files.Select(file => file.SourceFile)], found.People.Count == 0 ? null : new NamedPeople(found.People).AreIn, marks.PathOf);

    public string Erased()
    {
        var position = catalogue.AskErasure();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"The other portals take it away when they come to entry {position:N0} of the cluster's log; its segments hold the words until the next analytics cluster compact. analytics cluster status says when both are done.");
    }
}
