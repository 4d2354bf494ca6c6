using Analytics.Warehouse.Loading;

namespace Analytics.Jobs.Loading;

/// <summary>Paths to committed rows, as a load job sees it.</summary>
internal interface ITranscriptLoader
{
    Task<IngestSummary> LoadAsync(IngestRequest request, IProgress<IngestProgress> progress, CancellationToken cancellationToken);
}

/// <summary>The warehouse's pipeline.</summary>
internal sealed class PipelineLoader(IngestPipeline pipeline) : ITranscriptLoader
{
    public Task<IngestSummary> LoadAsync(IngestRequest request, IProgress<IngestProgress> progress, CancellationToken cancellationToken) =>
        pipeline.IngestAsync(request, progress, cancellationToken);
}
