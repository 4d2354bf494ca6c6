using Analytics.Transcripts;
using Analytics.Warehouse.Aggregates;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Erasure;

/// <summary>
/// Takes interviews out of every table as if they had never been loaded: rows, what is derived from them, ledger and quarantine, and what findings on other interviews say of them. Their
/// bytes stay in the file until <see cref="WarehouseDatabase.CompactAsync"/>, their words in the index until <see cref="Search.SpokenWords.RebuildAsync"/>.
/// </summary>
/// <param name="warehouse">The warehouse.</param>
/// <param name="limits">Say how candidate codes are found.</param>
/// <param name="clock">Gives the time of the change.</param>
public sealed class InterviewErasure(WarehouseDatabase warehouse, IngestLimits limits, TimeProvider clock)
{
    private const int MostSoughtInTexts = 20;

    private readonly CandidateCode _codes = new(limits.CandidateCodePattern);

    /// <summary>What an erasure would take away, without changing anything.</summary>
    /// <param name="wish">What.</param>
    /// <param name="isSpared">Interviews that stay although they are meant; null for none.</param>
    public ErasureFound Find(ErasureWish wish, Func<FoundInterview, bool>? isSpared = null)
    {
        using var connection = warehouse.OpenConnection();
        return ErasureSearch.Find(connection, wish, _codes, isSpared ?? (_ => false));
    }

    /// <summary>
    /// Interviews of others in whose text the whole name of somebody found stands, as in a report that lies with the wrong interview. Asked for few people only: every text is read.
    /// </summary>
    public IReadOnlyList<FoundMention> Mentions(ErasureFound found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var names = found.People.Select(person => person.Name).Where(name => name.Contains(' ', StringComparison.Ordinal)).Distinct().ToList();
        if (names.Count is 0 or > MostSoughtInTexts) return [];
        using var connection = warehouse.OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = SqlText.Named("InterviewErasure.Mentions");
        command.Parameters.Add(new DuckDBParameter("names", names));
        command.Parameters.Add(new DuckDBParameter("numbers", found.Interviews.Select(interview => interview.Number).ToList()));
        using var reader = command.ExecuteReader();
        var mentions = new List<FoundMention>();
        while (reader.Read()) mentions.Add(new FoundMention(reader.GetInt64(0), reader.GetString(1)));
        return mentions;
    }

    /// <summary>Takes it away, all in one transaction.</summary>
    /// <param name="wish">What.</param>
    /// <param name="isSpared">Interviews that stay although they are meant.</param>
    /// <param name="marks">Says by what names the ledger goes on knowing the files.</param>
    /// <param name="cancellationToken">Gives up waiting for the writer.</param>
    /// <returns>What was taken.</returns>
    public Task<ErasureFound> EraseAsync(ErasureWish wish, Func<FoundInterview, bool> isSpared, ErasedMarks marks, CancellationToken cancellationToken = default) => warehouse.WriteAsync(
        connection =>
        {
            var found = ErasureSearch.Find(connection, wish, _codes, isSpared);
            if (!found.IsEmpty) Erase(connection, found, marks);
            return found;
        },
        cancellationToken);

    private void Erase(DuckDBConnection connection, ErasureFound found, ErasedMarks marks)
    {
        var runs = found.Interviews.Select(interview => interview.RunId).Distinct().ToList();
        var naming = ErasureSearch.Naming(connection, found.Interviews);
        ForgetVerdicts(connection, runs);
        Ledger.Execute(connection, "delete from store.rating where interview_id in (select unnest($ids))", "ids", found.Interviews.Select(interview => interview.Id).ToList());
        InterviewRemoval.Remove(connection, found.Interviews.Select(interview => interview.Number).ToList());
        ForgetFiles(connection, found, marks);
        SayAnew(connection, naming);
        DerivedTables.Refresh(connection);
        Ledger.Execute(connection, "delete from store.run where run_id in (select unnest($run_ids)) and not exists (from store.interview i where i.run_id = run.run_id)", "run_ids", runs);
        connection.Execute(SqlText.Named("InterviewErasure.Tidy"));
        WarehouseVersion.Bump(connection, clock.GetUtcNow().UtcDateTime);
    }

    private static void ForgetVerdicts(DuckDBConnection connection, List<string> runs)
    {
        foreach (var table in new[] { "snapshot", "snapshot_verdict", "snapshot_metric" })
        {
            Ledger.Execute(
                connection,
                $"""
                delete from store.{table}
                where (subject = 'run' and name in (select unnest($runs))) or (subject = 'evaluator' and name in (select evaluator from store.run where run_id in (select unnest($runs))))
                """,
                "runs", runs);
        }
    }

    // A scan goes on knowing that it has dealt with these files, by hashes of their paths.
    private static void ForgetFiles(DuckDBConnection connection, ErasureFound found, ErasedMarks marks)
    {
        var files = found.Files;
        if (files.Count == 0) return;
        using var command = connection.CreateCommand();
        command.CommandText = "create or replace temp table forgotten_source as select unnest($origins) as origin, unnest($hashed) as hashed";
        command.Parameters.Add(new DuckDBParameter("origins", found.Sources.ToList()));
        command.Parameters.Add(new DuckDBParameter("hashed", found.Sources.Select(marks.PathOf).ToList()));
        command.ExecuteNonQuery();
        command.Parameters.Clear();
        command.CommandText = """
            create or replace temp table forgotten_file as
            select unnest($run_ids) as run_id, unnest($names) as file_name, unnest($origins) as origin, unnest($nameless) as nameless, unnest($hashed) as hashed
            """;
        command.Parameters.Add(new DuckDBParameter("run_ids", files.Select(file => file.RunId).ToList()));
        command.Parameters.Add(new DuckDBParameter("names", files.Select(file => file.FileName).ToList()));
        command.Parameters.Add(new DuckDBParameter("origins", files.Select(file => file.Origin).ToList()));
        command.Parameters.Add(new DuckDBParameter("nameless", files.Select(file => marks.NameOf(file.InterviewId)).ToList()));
        command.Parameters.Add(new DuckDBParameter("hashed", files.Select(file => marks.PathOf(file.Origin)).ToList()));
        command.ExecuteNonQuery();
        connection.Execute(SqlText.Named("InterviewErasure.ForgetFiles"));
    }

    // Findings that come of comparing interviews are found anew without those that are gone.
    private void SayAnew(DuckDBConnection connection, List<long> naming)
    {
        var numbers = new InterviewNumbers(connection);
        var renewed = Renewal.Renew(connection, naming, numbers);
        if (renewed.Count == 0) return;
        Ledger.Execute(
            connection,
            "delete from store.finding where interview_no in (select unnest($numbers)) and (code = 'candidate_code_shared' or (code = 'duplicate_content' and severity = 'warning'))",
            "numbers", renewed.Values.ToList());
        using (var findings = new InterviewRows(connection, _codes))
        {
            foreach (var (number, finding) in BetweenInterviews.Find(connection, numbers.First)) findings.Append(number, finding);
            findings.Close();
        }

        numbers.Keep();
        Renewal.Follow(connection, renewed.ToDictionary(pair => pair.Key, pair => (long?)pair.Value));
        DerivedTables.Touch(connection, numbers.First);
    }
}
