using Analytics.Jobs.Loading;
using Analytics.Warehouse.Loading;

namespace Analytics.Jobs.Tests.Support;

/// <summary>A loader that does what the test says instead of loading, call by call.</summary>
internal sealed class ScriptedLoader(Func<int, IngestRequest, CancellationToken, Task<IngestSummary>> script) : ITranscriptLoader
{
    private int _calls;

    public static IngestSummary Loaded(IngestRequest request) => new(request.Paths.Count, request.Paths.Count, 0, 0, [], 0, [], 1);

    public Task<IngestSummary> LoadAsync(IngestRequest request, IProgress<IngestProgress> progress, CancellationToken cancellationToken) =>
        script(Interlocked.Increment(ref _calls), request, cancellationToken);
}
