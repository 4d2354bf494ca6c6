using System.Data.Common;
using Dapper;

namespace Analytics.State.Review;

/// <summary>Takes what people rated out of the state file, with the interviews it is about. Every member may throw <see cref="StateUnavailableException"/>.</summary>
public sealed class ReviewForgetting(StateFile file)
{
    private static readonly string[] OfInterviews = ["review_item", "rating", "agreed_rating", "golden_item"];

    /// <summary>Forgets everything about some interviews: what was asked, rated, agreed on and selected.</summary>
    /// <param name="interviews">Their public ids.</param>
    /// <returns>How many rows.</returns>
    public int Forget(IReadOnlyCollection<long> interviews)
    {
        ArgumentNullException.ThrowIfNull(interviews);
        return interviews.Count == 0 || !file.IsThere ? 0 : file.Change(connection => interviews.Sum(interview =>
            OfInterviews.Sum(table => connection.Execute($"delete from {table} where interview_id = @interview", new { interview }))));
    }

    /// <summary>Forgets what people wrote about somebody who was erased, on other interviews too. A queue or set that names them goes; a rating stays without its note.</summary>
    /// <param name="isOfThem">Whether a text names them.</param>
    public void ForgetWords(Func<string, bool> isOfThem)
    {
        ArgumentNullException.ThrowIfNull(isOfThem);
        if (!file.IsThere) return;
        file.Change(connection =>
        {
            Each(connection, "select id, note from rating where note <> ''", isOfThem, "update rating set note = '' where id = @id");
            Each(connection, "select id, why from agreed_rating", isOfThem, "update agreed_rating set why = '(removed)' where id = @id");
            Each(connection, "select item_id, reason from review_skip", isOfThem, "update review_skip set reason = '(removed)' where item_id = @id");
            Each(connection, "select id, name || ' ' || cohort from review_queue", text => isOfThem(Uri.UnescapeDataString(text)), "delete from review_queue where id = @id");
            Each(connection, "select id, name || ' ' || description from golden_set", isOfThem, "delete from golden_set where id = @id");
            return true;
        });
    }

    private static void Each(DbConnection connection, string texts, Func<string, bool> isOfThem, string forget)
    {
        foreach (var (id, _) in connection.Query<(long Id, string Text)>(texts).Where(row => isOfThem(row.Text)).ToList()) connection.Execute(forget, new { id });
    }
}
