using Analytics.Retention.Backup;
using Analytics.State;
using Analytics.State.Alerts;
using Analytics.State.Audit;
using Analytics.State.Backups;
using Analytics.State.Erasure;
using Analytics.State.Review;
using Analytics.State.Secrets;
using Analytics.State.Sql;
using Analytics.State.Views;
using Analytics.Warehouse;
using Analytics.Warehouse.Erasure;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Sources;

namespace Analytics.Retention.Erasure;

/// <summary>
/// Erases candidates and what is too old: from every table, from the bytes of warehouse, index and state, from saved views, and as configured from backups. What was begun is
/// finished at the next start.
/// </summary>
public sealed class CandidateErasure(
    WarehouseDatabase warehouse, StateFile state, Erasures erasures, Holds holds, SavedViews views, SqlHistory statements, AlertStore alerts, ReviewForgetting reviews, RatingMirror ratings, BackupList backups, BackupRewriting rewriting, AuditLog audit, Pseudonyms names,
    IngestLimits limits, RetentionOptions options, TimeProvider clock, IErasureTold? told = null)
{
    private readonly InterviewErasure _erasure = new(warehouse, limits, clock);

    /// <summary>What it would take away.</summary>
    /// <exception cref="StateUnavailableException">The state file cannot be read.</exception>
    public ErasurePreview Preview(ErasureOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var held = holds.Read();
        var found = _erasure.Find(order.Wish, IsHeld(held));
        var covering = held.Where(hold => found.Spared.Any(interview => CandidateName.IsOf(hold.Candidate, interview.Code, interview.Name))).ToList();
        return new ErasurePreview(
            found, _erasure.Mentions(found), covering, Standing(found.Sources), Naming(found, views.Read(), order.Wish.IsOfCandidate), backups.Standing().Where(backup => File.Exists(backup.Path)).ToList(), options.OnErasure,
            RefusalOf(order, found, covering));
    }

    /// <summary>Takes it away.</summary>
    /// <exception cref="ErasureRefusedException">There is nothing to erase, several people are meant, or a legal hold covers them.</exception>
    /// <exception cref="StateUnavailableException">The state file cannot be written; nothing was erased.</exception>
    public async Task<ErasureReceipt> RunAsync(ErasureOrder order, CancellationToken cancellationToken = default)
    {
        var preview = Preview(order);
        if (preview.Refusal is { } refusal) throw new ErasureRefusedException(refusal);
        var began = clock.GetUtcNow().UtcDateTime;
        var id = erasures.Begin(order.Kind, order.Actor, erasures.Maker.Of(preview.Found, order.Wish));
        // Before their interviews: once those are gone, nothing tells whose ratings these were.
        reviews.Forget([.. preview.Found.Interviews.Select(interview => interview.Id)]);
        told?.Forget(preview.Found, erasures.Maker);
        var taken = await _erasure.EraseAsync(order.Wish, IsHeld(holds.Read()), erasures.Maker, cancellationToken);
        erasures.Add(id, erasures.Maker.Of(taken, order.Wish));
        told?.Forget(taken, erasures.Maker);
        // From here on it is finished whatever happens: what is left is done again at the next start.
        return await FinishAsync(id, order, began, taken, cancellationToken);
    }

    /// <summary>Finishes what was begun and cut short, and takes away what came back since, with a backup that was restored.</summary>
    /// <returns>How many erasures were finished.</returns>
    public async Task<int> ResumeAsync(string actor, CancellationToken cancellationToken = default)
    {
        var unfinished = erasures.Unfinished();
        if (unfinished.Count == 0) return 0;
        var wish = new ErasureWish(Marks: erasures.Read());
        if (wish.Marks is not null) told?.Forget(_erasure.Find(wish), erasures.Maker);
        var taken = wish.Marks is null ? new ErasureFound([], [], [], [], [], []) : await _erasure.EraseAsync(wish, _ => false, erasures.Maker, cancellationToken);
        foreach (var id in unfinished)
            await FinishAsync(id, new ErasureOrder(null, null, null, Everyone: true, DeleteFiles: false, actor), clock.GetUtcNow().UtcDateTime, taken, cancellationToken);
        return unfinished.Count;
    }

    private async Task<ErasureReceipt> FinishAsync(long id, ErasureOrder order, DateTime began, ErasureFound taken, CancellationToken cancellationToken)
    {
        var elsewhere = told?.Erased();
        reviews.Forget([.. taken.Interviews.Select(interview => interview.Id)]);
        if (order.Wish.IsOfCandidate) ForgetWords(taken, statements, alerts, reviews);
        await ratings.RefreshAsync(cancellationToken);
        await warehouse.CompactAsync(cancellationToken);
        await warehouse.Words.RebuildAsync(cancellationToken);
        var named = Naming(taken, views.Read(), order.Wish.IsOfCandidate);
        foreach (var view in named) views.Delete(view.Id);
        PublicViewCopy.RemoveAll(warehouse);
        var sources = Standing(taken.Sources);
        var deleted = order.DeleteFiles ? sources.Count(Delete) : 0;
        var before = await SettleBackupsAsync(cancellationToken);
        var subjects = taken.Interviews.GroupBy(interview => interview.Code)
            .Select(group => new ReceiptSubject(names.OfCandidate(group.Key), group.Select(interview => names.OfInterview(interview.Id)).ToList())).ToList();
        var head = Tell(order, id, subjects, taken);
        var receipt = new ErasureReceipt(
            id, order.Kind, order.Actor, began, clock.GetUtcNow().UtcDateTime, subjects, taken.Rows.ToDictionary(table => table.Table, table => table.Rows), taken.Spared.Count, deleted,
            sources.Count - deleted, named.Count, _erasure.Mentions(taken).Count, warehouse.FilePath is { } file ? new FileInfo(file).Length : 0, before, head.ToString())
        { Elsewhere = elsewhere };
        erasures.Finish(id, receipt.ToJson());
        state.Compact();
        Keep(receipt);
        return receipt;
    }

    private AuditHead Tell(ErasureOrder order, long id, List<ReceiptSubject> subjects, ErasureFound taken)
    {
        var action = order.StartedBefore is null ? AuditAction.Erasure : AuditAction.Retention;
        var number = FormattableString.Invariant($"{id}");
        if (action == AuditAction.Retention || subjects.Count == 0)
            return audit.Append(action, order.Actor, null, ("erasure", number), ("interviews", FormattableString.Invariant($"{taken.Interviews.Count}")), ("files", FormattableString.Invariant($"{taken.Files.Count}")));
        foreach (var subject in subjects)
            audit.Append(action, order.Actor, subject.Candidate, ("erasure", number), ("interviews", FormattableString.Invariant($"{subject.Interviews.Count}")));
        return audit.Head();
    }

    private static Func<FoundInterview, bool> IsHeld(IReadOnlyList<Hold> held) =>
        interview => held.Any(hold => CandidateName.IsOf(hold.Candidate, interview.Code, interview.Name));

    private static string? RefusalOf(ErasureOrder order, ErasureFound found, List<Hold> covering)
    {
        if (order.StartedBefore is null && covering.Count > 0)
            return $"{string.Join(" and ", covering.Select(hold => $"\"{hold.Candidate}\""))} {(covering.Count == 1 ? "is" : "are")} under legal hold ({string.Join("; ", covering.Select(hold => hold.Reason.Length > 0 ? hold.Reason : "no reason given"))}), so nothing is erased. Remove the hold first (analytics hold remove, or its page).";
        if (found.IsEmpty) return order.StartedBefore is null ? $"No interview and no file of \"{order.Candidate}\"{(order.RunId is { } run ? $" in run {run}" : "")} is here: nothing to erase." : "No interview is that old: nothing to erase.";
        return order.Everyone || found.People.Count <= 1 ? null
            : $"\"{order.Candidate}\" stands for {found.People.Count} people here ({string.Join(", ", found.People.Select(person => $"{person.Code} {person.Name}"))}). Name one of them by code and name, or say that all are meant.";
    }

    private static List<SourceStanding> Standing(IReadOnlyList<string> origins) => origins
        .Select(origin => HeldSource.PathOf(origin) is { } path ? new SourceStanding(path, path != origin) : null).OfType<SourceStanding>().Distinct().ToList();

    /// <summary>Forgets what people wrote that names them: statements, rules and alerts, notes on ratings.</summary>
    internal static void ForgetWords(ErasureFound taken, SqlHistory statements, AlertStore alerts, ReviewForgetting reviews)
    {
        reviews.ForgetWords(IsOfThem);
        statements.Remove(IsOfThem);
        alerts.Remove(IsOfThem);

        bool IsOfThem(string text) => taken.People.Any(person => CandidateName.IsIn(text, person.Code, person.Name));
    }

    internal static List<SavedView> Naming(ErasureFound found, IReadOnlyList<SavedView> saved, bool isOfCandidate)
    {
        var pages = found.Interviews.Select(interview => FormattableString.Invariant($"/interviews/{interview.Id}")).ToHashSet(StringComparer.Ordinal);
        var people = isOfCandidate ? found.People : [];
        return saved.Where(view => pages.Contains(view.Address.Split('?')[0])
            || people.Any(person => CandidateName.IsIn(view.Name + " " + Uri.UnescapeDataString(view.Address), person.Code, person.Name))).ToList();
    }

    private static bool Delete(SourceStanding source)
    {
        if (source.IsArchive) return false;
        try
        {
            File.Delete(source.Path);
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // It is counted as left.
            return false;
        }
    }

    private async Task<IReadOnlyList<ReceiptBackup>> SettleBackupsAsync(CancellationToken cancellationToken)
    {
        var settled = new List<ReceiptBackup>();
        foreach (var backup in backups.Standing())
        {
            var fate = !File.Exists(backup.Path) ? BackupFate.Missing : await rewriting.SettleAsync(backup.Path, options.OnErasure, cancellationToken);
            if (fate is not BackupFate.Kept) backups.Settle(backup.Id, fate);
            settled.Add(new ReceiptBackup(backup.Path, backup.MadeAt, fate));
        }

        return settled;
    }

    private void Keep(ErasureReceipt receipt)
    {
        var folder = Path.Combine(Path.GetDirectoryName(state.Path)!, "receipts");
        PrivateFiles.MakeFolder(folder);
        var file = Path.Combine(folder, FormattableString.Invariant($"erasure-{receipt.Erasure}-{receipt.FinishedAt:yyyyMMdd-HHmmss}.json"));
        File.WriteAllText(file, receipt.ToJson());
        PrivateFiles.Keep(file);
    }
}
