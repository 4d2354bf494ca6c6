namespace Analytics.Warehouse.Erasure;

/// <summary>Which interviews are to be erased. At least one of candidate, time or marks says so.</summary>
/// <param name="Candidate">A candidate's code, name, or code and name with a blank between; letters' case and accents do not matter in names. Null for anybody.</param>
/// <param name="RunId">The run; null for every run.</param>
/// <param name="StartedBefore">Interviews that started before, UTC; null whenever they did.</param>
/// <param name="Marks">What was erased already and is there all the same; null to look at no marks.</param>
public sealed record ErasureWish(string? Candidate = null, string? RunId = null, DateTime? StartedBefore = null, ErasedMarks? Marks = null)
{
    /// <summary>Whether it is a candidate that is erased, so that nothing of theirs may come again; else only what is found.</summary>
    public bool IsOfCandidate => Candidate is not null && RunId is null && StartedBefore is null;
}

/// <summary>What an erasure would take away, or took.</summary>
/// <param name="People">The candidates, by code and name.</param>
/// <param name="Interviews">The interviews.</param>
/// <param name="Files">The files the ledger knows of them, those kept out and byte-identical ones included.</param>
/// <param name="Sources">Where those files were read from, and other places they were met at: paths, and archive!entry.</param>
/// <param name="Rows">Rows by table; tables without any are left out.</param>
/// <param name="Spared">Interviews that are meant and stay.</param>
public sealed record ErasureFound(
    IReadOnlyList<FoundPerson> People, IReadOnlyList<FoundInterview> Interviews, IReadOnlyList<FoundFile> Files, IReadOnlyList<string> Sources, IReadOnlyList<TableRows> Rows,
    IReadOnlyList<FoundInterview> Spared)
{
    internal static IReadOnlyList<FoundPerson> PeopleOf(IReadOnlyList<FoundInterview> interviews) => interviews
        .GroupBy(interview => (interview.Code, Name: Loading.Identity.Fold(interview.Name)))
        .Select(group => new FoundPerson(group.Key.Code, group.First().Name, group.Count())).ToList();

    /// <summary>Whether there is nothing to erase.</summary>
    public bool IsEmpty => Interviews.Count == 0 && Files.Count == 0;
}

/// <summary>A candidate.</summary>
public sealed record FoundPerson(string Code, string Name, int Interviews);

/// <summary>An interview.</summary>
/// <param name="Number">Its number within the warehouse.</param>
/// <param name="Id">Its public id.</param>
/// <param name="RunId">Its run.</param>
/// <param name="Code">The candidate's code.</param>
/// <param name="Name">The candidate's name.</param>
/// <param name="Sha256">Its content.</param>
/// <param name="StartedAt">When it started, UTC.</param>
public sealed record FoundInterview(long Number, long Id, string RunId, string Code, string Name, string Sha256, DateTime StartedAt);

/// <summary>A file.</summary>
/// <param name="RunId">Its run.</param>
/// <param name="SourceFolder">The run's folder.</param>
/// <param name="FileName">Its path below that.</param>
/// <param name="Origin">Where it was last read from; archive!entry for an archive's.</param>
/// <param name="Status">loaded, duplicate, quarantined or dismissed.</param>
/// <param name="InterviewNo">The interview it holds or repeats; null when it was kept out.</param>
/// <param name="Sha256">Its content; null when it was never read.</param>
public sealed record FoundFile(string RunId, string SourceFolder, string FileName, string Origin, string Status, long? InterviewNo, string? Sha256)
{
    /// <summary>The public id its interview has, or would have.</summary>
    public long InterviewId => Loading.Identity.OfInterview(new Loading.FileKey(RunId, FileName));

    /// <summary>The name it is shown by.</summary>
    public string SourceFile => SourceFolder + "/" + FileName;
}

/// <summary>An interview in whose text somebody else's name stands.</summary>
public sealed record FoundMention(long InterviewId, string SourceFile);

/// <summary>Rows of a table.</summary>
public sealed record TableRows(string Table, long Rows);
