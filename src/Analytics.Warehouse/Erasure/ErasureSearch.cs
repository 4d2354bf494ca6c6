using Analytics.Warehouse.Loading;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Erasure;

/// <summary>Finds what an erasure is about.</summary>
internal static class ErasureSearch
{
    private const string Interviews = """
        select i.interview_no as Number, i.interview_id as Id, i.run_id as RunId, i.candidate_code as Code, i.candidate as Name, i.content_sha256 as Sha256,
            coalesce(i.started_at, r.started_at) as StartedAt
        from store.interview i join store.run r using (run_id)
        where ($run_id is null or i.run_id = $run_id) and ($before is null or coalesce(i.started_at, r.started_at) < $before)
        order by i.interview_no
        """;

    private const string Files = """
        select run_id as RunId, source_folder as SourceFolder, file_name as FileName, origin as Origin, status as Status, interview_no as InterviewNo, content_sha256 as Sha256
        from store.ingest_file where status <> 'erased' and ($run_id is null or run_id = $run_id) order by rowid
        """;

    // What else is of an interview; the rows an interview is made of are counted from InterviewRows.Tables.
    private static readonly (string Table, string OfInterviews)[] Others =
    [
        ("interview_summary", "interview_no in (select unnest($numbers))"), ("repeated_interview", "interview_no in (select unnest($numbers))"),
    ];

    /// <summary>Finds it.</summary>
    public static ErasureFound Find(DuckDBConnection connection, ErasureWish wish, CandidateCode codes, Func<FoundInterview, bool> isSpared)
    {
        if (wish is { Candidate: null, StartedBefore: null, Marks: null }) throw new ArgumentException("An erasure names a candidate, a time or marks.", nameof(wish));
        var parameters = new { run_id = wish.RunId, before = wish.StartedBefore };
        var meant = connection.Query<FoundInterview>(Interviews, parameters).Where(interview => IsMeant(wish, interview)).ToList();
        var (spared, interviews) = (meant.Where(isSpared).ToList(), meant.Where(interview => !isSpared(interview)).ToList());
        var files = connection.Query<FoundFile>(Files, new { run_id = wish.RunId });
        var numbers = interviews.Select(interview => interview.Number).ToHashSet();
        var keptOut = KeptOut(wish, interviews, codes);
        var found = files.Where(file => file.InterviewNo is { } number ? numbers.Contains(number) : keptOut(file)).ToList();
        var sources = Sources(connection, found);
        return new ErasureFound(ErasureFound.PeopleOf(interviews), interviews, found, sources, Rows(connection, interviews, found, sources), spared);
    }

    private static bool IsMeant(ErasureWish wish, FoundInterview interview) =>
        (wish.Candidate is null || CandidateName.IsOf(wish.Candidate, interview.Code, interview.Name))
        && (wish.Marks is null || wish.Marks.Refuses(interview.Id, interview.RunId, interview.Sha256, (interview.Code, interview.Name)));

    // What was kept out has no name but its file's: the code alone tells where it stands for one person, else the name must be there too.
    private static Func<FoundFile, bool> KeptOut(ErasureWish wish, List<FoundInterview> interviews, CandidateCode codes)
    {
        if (wish.Marks is { } marks) return file => marks.Refuses(file.InterviewId, file.RunId, file.Sha256, null);
        if (wish.Candidate is not { } candidate) return _ => false;
        var names = interviews.Select(interview => Identity.Fold(interview.Name)).Append(Identity.Fold(candidate)).Distinct().ToList();
        var ofCode = interviews.Select(interview => interview.Code).Append(candidate.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var isOnePerson = names.Count <= 2;
        return file => names.Any(name => name.Contains(' ', StringComparison.Ordinal) && Words(file.FileName).Contains(name, StringComparison.Ordinal))
            || (isOnePerson && ofCode.Contains(codes.Of(file.FileName)));
    }

    private static string Words(string fileName) => Identity.Fold(Path.GetFileNameWithoutExtension(fileName).Replace('_', ' ').Replace('-', ' ').Replace('.', ' '));

    // The same file met in a second copy of its folder is known by its path alone.
    private static List<string> Sources(DuckDBConnection connection, List<FoundFile> files)
    {
        if (files.Count == 0) return [];
        using var command = connection.CreateCommand();
        command.CommandText = """
            select distinct s.origin
            from store.ingest_source s join (select unnest($tails) as tail, unnest($endings) as ending) f on split_part(s.origin, '/', -1) = f.tail
            where suffix(s.origin, f.ending)
            """;
        command.Parameters.Add(new DuckDBParameter("tails", files.Select(file => file.FileName.Split('/')[^1]).ToList()));
        command.Parameters.Add(new DuckDBParameter("endings", files.Select(file => "/" + file.SourceFile).ToList()));
        using var reader = command.ExecuteReader();
        var origins = files.Select(file => file.Origin).ToHashSet(StringComparer.Ordinal);
        while (reader.Read()) origins.Add(reader.GetString(0));
        return [.. origins.Order(StringComparer.Ordinal)];
    }

    private static List<TableRows> Rows(DuckDBConnection connection, List<FoundInterview> interviews, List<FoundFile> files, List<string> sources)
    {
        var numbers = interviews.Select(interview => interview.Number).ToList();
        var rows = InterviewRows.Tables.Select(table => (table, OfInterviews: Others[0].OfInterviews)).Concat(Others)
            .Select(table => new TableRows(table.Item1, Count(connection, $"select count(*) from store.{table.Item1} where {table.OfInterviews}", "numbers", numbers))).ToList();
        rows.Add(new TableRows("rating", Count(connection, "select count(*) from store.rating where interview_id in (select unnest($ids))", "ids", interviews.Select(interview => interview.Id).ToList())));
        rows.Add(new TableRows("ingest_file", files.Count));
        rows.Add(new TableRows("ingest_source", Count(connection, "select count(*) from store.ingest_source where origin in (select unnest($origins))", "origins", sources)));
        rows.Add(new TableRows("quarantine", Count(connection, "select count(*) from store.quarantine where run_id || '/' || source_file in (select unnest($files))", "files", files.Select(file => file.RunId + "/" + file.SourceFile).ToList())));
        rows.Add(new TableRows("finding of others that names them", Naming(connection, interviews).Count));
        return rows.Where(table => table.Rows > 0).ToList();
    }

    /// <summary>Numbers of other interviews on which a finding names one of these.</summary>
    public static List<long> Naming(DuckDBConnection connection, IReadOnlyList<FoundInterview> interviews)
    {
        if (interviews.Count == 0) return [];
        using var command = connection.CreateCommand();
        command.CommandText = """
            select distinct interview_no from store.interview join store.finding using (interview_no)
            where interview_no not in (select unnest($numbers))
                and ((code = 'candidate_code_shared' and candidate_code in (select unnest($codes))) or (code = 'duplicate_content' and severity = 'warning' and content_sha256 in (select unnest($contents))))
            order by interview_no
            """;
        command.Parameters.Add(new DuckDBParameter("numbers", interviews.Select(interview => interview.Number).ToList()));
        command.Parameters.Add(new DuckDBParameter("codes", interviews.Select(interview => interview.Code).Distinct().ToList()));
        command.Parameters.Add(new DuckDBParameter("contents", interviews.Select(interview => interview.Sha256).Distinct().ToList()));
        using var reader = command.ExecuteReader();
        var numbers = new List<long>();
        while (reader.Read()) numbers.Add(reader.GetInt64(0));
        return numbers;
    }

    private static long Count<T>(DuckDBConnection connection, string sql, string parameter, List<T> values)
    {
        if (values.Count == 0) return 0;
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.Add(new DuckDBParameter(parameter, values));
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
