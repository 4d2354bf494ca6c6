namespace Analytics.Warehouse.Queries;

/// <summary>Where words are said in interviews.</summary>
public sealed class InterviewHits(WarehouseDatabase warehouse) : Query<InterviewHitRow>(warehouse)
{
    /// <summary>The first place in each interview; interviews that do not say it have none.</summary>
    /// <param name="search">The words, upper and lower case alike.</param>
    /// <param name="interviews">The interviews shown.</param>
    public IReadOnlyDictionary<long, InterviewHitRow> Read(string search, IEnumerable<long> interviews) =>
        ReadKept(new QueryParameters().Add("q", search).Add("interviews", interviews.ToList())).ToDictionary(h => h.InterviewId);
}

/// <summary>Where the words searched for are said in one interview.</summary>
/// <param name="InterviewId">The interview.</param>
/// <param name="TurnNo">The first turn that holds them.</param>
/// <param name="Speaker">recruiter or candidate.</param>
/// <param name="TurnsHit">Number of turns that hold them.</param>
/// <param name="Excerpt">Text around the first place, with … where it is cut.</param>
public sealed record InterviewHitRow(long InterviewId, int TurnNo, string Speaker, long TurnsHit, string Excerpt);
