using Analytics.Retention.Erasure;

namespace Analytics.Cli.Records;

/// <summary>Does an erasure or says what it would do, for a person or a program to read.</summary>
internal static class ErasureText
{
    private const int MostListed = 50;

    public static async Task<int> DoAsync(RecordsOptions options, Retention.Records records, ErasureOrder order, bool isDryRun, bool isJson, CancellationToken cancellationToken)
    {
        if (isDryRun)
        {
            var preview = records.Erasure.Preview(order);
            if (isJson) options.Write(JsonText.Of(Json(preview)));
            else Write(options, preview);
            return preview.Refusal is null ? ExitCode.Done : ExitCode.DoneWithReservations;
        }

        if (await records.Erasure.ResumeAsync(order.Actor, cancellationToken) > 0 && records.Erasure.Preview(order).Found.IsEmpty)
        {
            var receipt = records.Erasures.Latest(1)[0].Receipt!;
            options.Write(isJson ? receipt : "An erasure that was cut short is finished now, and nothing else is left to erase. Its receipt:" + Environment.NewLine + receipt);
            return ExitCode.Done;
        }

        var done = await records.Erasure.RunAsync(order, cancellationToken);
        if (isJson) options.Write(done.ToJson());
        else Write(options, done);
        return ExitCode.Done;
    }

    private static object Json(ErasurePreview preview) => new
    {
        DryRun = true,
        preview.Refusal,
        preview.Found.People,
        Interviews = preview.Found.Interviews.Select(interview => new { interview.Id, interview.RunId, interview.Code, interview.Name }),
        Rows = preview.Found.Rows.ToDictionary(table => table.Table, table => table.Rows),
        Held = preview.Found.Spared.Count,
        preview.Sources,
        preview.Mentions,
        Views = preview.Views.Select(view => view.Name),
        Backups = preview.Backups.Select(backup => new { backup.Path, backup.MadeAt }),
        preview.OnBackups,
    };

    private static void Write(RecordsOptions options, ErasurePreview preview)
    {
        if (preview.Refusal is { } refusal) options.Write("Refused: " + Printable.OneLine(refusal));
        options.Write("Dry run, nothing was changed. It would erase:");
        foreach (var person in preview.Found.People.Take(MostListed)) options.Write($"  {Printable.OneLine(person.Code)} {Printable.OneLine(person.Name)}: {RecordsOptions.Number(person.Interviews)} interview(s)");
        if (preview.Found.People.Count > MostListed) options.Write($"  and {RecordsOptions.Number(preview.Found.People.Count - MostListed)} more people");
        foreach (var table in preview.Found.Rows) options.Write($"{RecordsOptions.Number(table.Rows),12} rows of {table.Table}");
        foreach (var view in preview.Views) options.Write($"  the saved view \"{Printable.OneLine(view.Name)}\"");
        if (preview.Found.Spared.Count > 0) options.Write($"{RecordsOptions.Number(preview.Found.Spared.Count),12} interviews stay under legal hold");
        foreach (var source in preview.Sources.Take(MostListed)) options.Write($"  read from {Printable.OneLine(source.Path)}{(source.IsArchive ? " (an archive, which is left as it is)" : "")}");
        if (preview.Sources.Count > MostListed) options.Write($"  and from {RecordsOptions.Number(preview.Sources.Count - MostListed)} more files");
        foreach (var mention in preview.Mentions.Take(MostListed)) options.Write($"  left as it is: another interview says the name, {Printable.OneLine(mention.SourceFile)}");
        foreach (var backup in preview.Backups) options.Write($"  {BackupWord(preview.OnBackups)} {backup.Path} ({backup.MadeAt:yyyy-MM-dd HH:mm} UTC)");
    }

    private static string BackupWord(BackupOnErasure wanted) => wanted switch
    {
        BackupOnErasure.Delete => "deleted as well: the backup",
        BackupOnErasure.Rewrite => "written again without them: the backup",
        _ => "still in the backup",
    };

    private static void Write(RecordsOptions options, ErasureReceipt receipt)
    {
        options.Write($"Erased ({receipt.Kind} {receipt.Erasure}): {RecordsOptions.Number(receipt.Subjects.Sum(subject => subject.Interviews.Count))} interview(s) of {RecordsOptions.Number(receipt.Subjects.Count)} candidate(s).");
        foreach (var subject in receipt.Subjects.Take(MostListed)) options.Write($"  {subject.Candidate}: {string.Join(", ", subject.Interviews)}");
        foreach (var table in receipt.Rows) options.Write($"{RecordsOptions.Number(table.Value),12} rows of {table.Key}");
        options.Write($"The files were written anew: the warehouse has {RecordsOptions.Number(receipt.WarehouseBytes)} bytes.");
        options.Write($"Files on disk: {RecordsOptions.Number(receipt.FilesDeleted)} deleted, {RecordsOptions.Number(receipt.FilesLeft)} left (refused when they are met again).");
        if (receipt.Held > 0) options.Write($"{RecordsOptions.Number(receipt.Held)} interview(s) stayed under legal hold.");
        if (receipt.Mentions > 0) options.Write($"{RecordsOptions.Number(receipt.Mentions)} interview(s) of others say the name in their text and were left; a dry run names them.");
        if (receipt.ViewsDeleted > 0) options.Write($"Saved views deleted: {RecordsOptions.Number(receipt.ViewsDeleted)}.");
        foreach (var backup in receipt.Backups) options.Write($"Backup {backup.Path}: {(backup.Fate == State.Backups.BackupFate.Kept ? "as it was; it still holds them" : backup.Fate.ToString().ToLowerInvariant())}.");
        options.Write($"Audit log: {receipt.Audit}");
    }
}
