using System.Threading.Channels;
using Analytics.Warehouse.Sources;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Loading;

/// <summary>
/// One batch on its way: what was listed is known at once, the files follow in order as they are read and parsed. The loader appends each as it
/// comes and lets go of it, so a batch is never in memory whole.
/// </summary>
internal sealed class BatchFeed
{
    private readonly Channel<Task<ReadFile?>> _files = Channel.CreateUnbounded<Task<ReadFile?>>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
    private readonly ReadAheadGate _gate;
    private int _next;

    /// <param name="items">What was listed, its runs settled.</param>
    /// <param name="isLast">Whether it is the last batch of the load.</param>
    /// <param name="gate">Bounds what is read ahead.</param>
    public BatchFeed(IReadOnlyList<SourceItem> items, bool isLast, ReadAheadGate gate)
    {
        _gate = gate;
        Items = items;
        IsLast = isLast;
        Transcripts = items.OfType<SourceItem.Transcript>().ToList();
        Runs = items.OfType<SourceItem.RunFacts>().Select(facts => facts.Run).ToList();
        Finished = items.OfType<SourceItem.Finished>().ToList();
        RunIds = Transcripts.Select(source => source.Run.RunId).Distinct(StringComparer.Ordinal).ToList();
        Origins = Transcripts.Select(source => source.Origin).Concat(Transcripts.Select(source => source.Object?.LineOrigin).OfType<string>())
            .Concat(Finished.Select(source => source.Origin)).Concat(FoldersOf(Transcripts)).ToHashSet(StringComparer.Ordinal);
        Origin = OriginOf(items[0]);
    }

    /// <summary>What was listed, its runs settled.</summary>
    public IReadOnlyList<SourceItem> Items { get; }

    /// <summary>Where it came from, for the record.</summary>
    public string Origin { get; }

    /// <summary>Whether it is the last batch of the load.</summary>
    public bool IsLast { get; }

    /// <summary>The transcripts listed.</summary>
    public IReadOnlyList<SourceItem.Transcript> Transcripts { get; }

    /// <summary>The runs of those.</summary>
    public IReadOnlyList<string> RunIds { get; }

    /// <summary>Everything it was listed from, folders included: one that could not be read before can be now.</summary>
    public IReadOnlySet<string> Origins { get; }

    /// <summary>What else is known about runs.</summary>
    public IReadOnlyList<RunIdentity> Runs { get; }

    /// <summary>Files and archives on disk that are done with.</summary>
    public IReadOnlyList<SourceItem.Finished> Finished { get; }

    /// <summary>Where it is asked whether files the ledger knows still stand.</summary>
    public Disk Disk { get; init; } = Disk.Here;

    /// <summary>Makes what takes up the rows of its interviews; null for today's appenders.</summary>
    public Func<DuckDBConnection, IInterviewRows>? Rows { get; init; }

    /// <summary>Hands over files that are read already, in the order they were listed.</summary>
    public void Give(IEnumerable<ReadFile> files)
    {
        foreach (var file in files) _files.Writer.TryWrite(Task.FromResult<ReadFile?>(file));
        _files.Writer.Complete();
    }

    /// <summary>Reads and parses the files on other threads, no further ahead than the gate allows.</summary>
    public async Task ReadAsync(Func<SourceItem.Transcript, ReadFile?> read, ReadingThreads threads, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var source in Transcripts)
            {
                await _gate.EnterAsync(source.Size, cancellationToken);
                _files.Writer.TryWrite(threads.Run(() => read(source)));
            }

            _files.Writer.Complete();
        }
        catch (Exception fault)
        {
            _files.Writer.Complete(fault);
            throw;
        }
    }

    /// <summary>The files in the order they were listed, waiting for each; those gone since they were listed are left out.</summary>
    public IEnumerable<ReadFile> Files()
    {
        while (Wait(_files.Reader.WaitToReadAsync().AsTask()))
        {
            while (_files.Reader.TryRead(out var reading))
            {
                try
                {
                    var file = Wait(reading);
                    if (file is not null) yield return file;
                }
                finally
                {
                    _gate.Leave(Transcripts[_next++].Size);
                }
            }
        }
    }

    /// <summary>Passes over the files not met yet, so that nobody waits for room to read them. They are read in vain.</summary>
    public void LetGo()
    {
        foreach (var _ in Files())
        {
        }
    }

    // The loader has a thread of its own and the writer's turn: there is nothing else for it to do meanwhile.
    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private static IEnumerable<string> FoldersOf(IReadOnlyList<SourceItem.Transcript> transcripts) =>
        transcripts.Where(source => source.OnDisk).Select(source => Path.GetDirectoryName(source.Origin)).OfType<string>().Distinct(StringComparer.Ordinal);

    private static string OriginOf(SourceItem item) => item switch
    {
        SourceItem.Transcript { OnDisk: false } entry => entry.Origin.Split('!')[0],
        SourceItem.Transcript file => Path.GetDirectoryName(file.Origin) ?? file.Origin,
        SourceItem.RunFacts facts => facts.Run.Folder,
        SourceItem.Finished source => source.Origin,
        _ => throw new InvalidOperationException("A new kind of source item needs an origin here."),
    };
}
