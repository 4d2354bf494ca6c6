using Analytics.Formats;
using Analytics.Formats.OpenFormat;
using Analytics.Transcripts;
using Analytics.Warehouse.Sources;

namespace Analytics.Warehouse.Loading;

/// <summary>
/// Writes what an ingest would load as the open format, an interview a line: the way out, and the way to look at what is read of a file. It reads by the same
/// listing, limits and formats as an ingest does, and needs no warehouse.
/// </summary>
/// <param name="limits">The limits in force.</param>
/// <param name="formats">What is read beside the home format.</param>
public sealed class InterviewConversion(IngestLimits limits, InterviewFormats formats)
{
    private const int FilesAtOnce = 512;

    private readonly CandidateCode _codes = new(limits.CandidateCodePattern);

    /// <summary>Converts everything a request names.</summary>
    /// <param name="request">What to read, as for an ingest.</param>
    /// <param name="output">Where the lines go, UTF-8.</param>
    /// <param name="cancellationToken">Ends it between two interviews; what is written stays.</param>
    /// <exception cref="IngestSourceException">A path does not exist, or nothing there can be read.</exception>
    public ConversionSummary Write(IngestRequest request, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        var (written, repeated) = (0, 0);
        var keptOut = new List<QuarantinedFile>();
        var findings = new List<ConversionFinding>();
        var met = new HashSet<(string RunId, string Sha256)>();
        foreach (var file in Read(request, cancellationToken))
        {
            if (file.Outcome is ParseOutcome.Rejected rejected) keptOut.Add(new QuarantinedFile(file.Source.SourceFile, file.Source.Run.RunId, rejected.Faults));
            // Content counts once in a run, wherever it lies.
            else if (!met.Add((file.Source.Run.RunId, file.Sha256!))) repeated++;
            else
            {
                output.Write(Line(file, (ParseOutcome.Parsed)file.Outcome!).Span);
                output.WriteByte((byte)'\n');
                written++;
                // What a mapping had to leave out or take for granted is not in the line, unlike findings of home files.
                findings.AddRange(file.Source.Object?.Findings.Select(finding => new ConversionFinding(file.Source.SourceFile, finding)) ?? []);
            }
        }

        return new ConversionSummary(written, repeated, keptOut) { Findings = findings };
    }

    private IEnumerable<ReadFile> Read(IngestRequest request, CancellationToken cancellationToken)
    {
        var runs = new RunOwners(null);
        foreach (var items in new SourceListing(request, limits, formats).List().Chunk(FilesAtOnce))
        {
            var sources = runs.Settle(items).OfType<SourceItem.Transcript>();
            foreach (var file in sources.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(source => SourceReading.Read(source, null, limits)).ToList())
            {
                if (file is not null) yield return file;
            }
        }
    }

    private ReadOnlyMemory<byte> Line(ReadFile file, ParseOutcome.Parsed parsed)
    {
        var (run, transcript) = (file.Source.Run, parsed.Transcript);
        var named = new NamedRun(
            run.RunId, run.DateSource == DateSource.Interviews ? null : run.StartedAt, run.Evaluator, run.Folder, SnakeCase.Of(run.DateSource), IsHome: transcript.Generation != Transcript.NotOfTheHarness);
        return OpenInterviewWriter.Write(new WrittenInterview(
            file.Source.FileName, named, transcript.CandidateCode ?? _codes.Of(file.Source.FileName), transcript, parsed.Findings, file.Sha256!));
    }
}

/// <summary>What converting did.</summary>
/// <param name="Written">Interviews written.</param>
/// <param name="Repeated">Files that say what another of their run says; it is written once.</param>
/// <param name="KeptOut">Files and lines that could not be read, with the reasons.</param>
public sealed record ConversionSummary(int Written, int Repeated, IReadOnlyList<QuarantinedFile> KeptOut)
{
    /// <summary>What mappings left out or took for granted in what is written.</summary>
    public IReadOnlyList<ConversionFinding> Findings { get; init; } = [];
}

/// <summary>One thing that a mapping told of a file.</summary>
/// <param name="SourceFile">The file and the interview in it.</param>
/// <param name="Finding">What it is.</param>
public sealed record ConversionFinding(string SourceFile, Finding Finding);
