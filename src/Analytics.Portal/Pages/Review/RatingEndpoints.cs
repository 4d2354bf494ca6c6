using System.Globalization;
using Analytics.Portal.Host;
using Analytics.Review;
using Analytics.Review.Reading;
using Analytics.State;
using Analytics.State.Audit;
using Analytics.State.Review;
using Analytics.State.Secrets;
using Analytics.Transcripts;

namespace Analytics.Portal.Pages.Review;

/// <summary>What rating, skipping and settling post to.</summary>
internal static class RatingEndpoints
{
    /// <summary>Answers them.</summary>
    public static void MapRating(this IEndpointRouteBuilder app)
    {
        app.MapReviewForm("/review/rating", ReviewPage.Path, (context, form) => form.ContainsKey("correct") ? Correct(context, form) : Rate(context, form));
        app.MapReviewForm("/review/skip", ReviewPage.Path, Skip);
        app.MapReviewForm("/review/agreed", AdjudicatePage.Path, Settle);
    }

    private static IResult Rate(HttpContext context, IFormCollection form)
    {
        var (item, queue) = ItemOf(context, form);
        var name = ReviewEndpoints.ViewerOf(context).Name;
        var shown = context.RequestServices.GetRequiredService<AnswerReader>().Read(item.Answer) ?? throw new StateRefusedException(StateRefusal.Gone);
        var ratings = context.RequestServices.GetRequiredService<Ratings>();
        // A form sent twice, by a key that was pressed twice, is one rating.
        if (ratings.Find(shown.Answer.Key, name) is { } there) return Done(context, queue.Id, there.Id);
        if (LevelOf(context, form, shown.Answer) is not { } score) return ReviewEndpoints.Refused(["Nothing was kept: the form names no level of the scale, or the scale has other levels by now; open the page again."]);
        // The interview may have been loaded anew since it was drawn: what is rated is what was read.
        context.RequestServices.GetRequiredService<ReviewQueues>().Renew(item.Id, shown.Answer);
        var id = ratings.Save(new RatingGiven(
            queue.Id, shown.Answer, score, name, form["note"].ToString(), context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, form["open"] != "1",
            context.RequestServices.GetRequiredService<Rubric>().Version, queue.Wish.Purpose, item.Drawn.Probability));
        Tell(context, shown.Answer, ("queue", Number(queue.Id)));
        return Done(context, queue.Id, id);
    }

    private static IResult Correct(HttpContext context, IFormCollection form)
    {
        var name = ReviewEndpoints.ViewerOf(context).Name;
        var rating = long.TryParse(form["correct"], CultureInfo.InvariantCulture, out var id) ? context.RequestServices.GetRequiredService<ReviewDesk>().Rating(id) : null;
        if (rating is null || rating.Given.Rater != name) throw new StateRefusedException(StateRefusal.Gone);
        if (LevelOf(context, form, rating.Answer) is not { } score) return ReviewEndpoints.Refused(["Nothing was kept: the form names no level of the scale, or the scale has other levels by now; open the page again."]);
        context.RequestServices.GetRequiredService<Ratings>().Save(rating.Given with { Score = score, Note = form["note"].ToString(), RatedAt = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime });
        Tell(context, rating.Answer, ("corrected", "true"));
        return long.TryParse(form["queue"], CultureInfo.InvariantCulture, out var queue) ? Done(context, queue, rating.Id) : FormAnswer.SeeOther(context, ReviewPage.Path);
    }

    private static IResult Skip(HttpContext context, IFormCollection form)
    {
        var (item, queue) = ItemOf(context, form);
        try
        {
            context.RequestServices.GetRequiredService<ReviewQueues>().Skip(item.Id, ReviewEndpoints.ViewerOf(context).Name, form["reason"]);
            return FormAnswer.SeeOther(context, RatePage.Of(queue.Id));
        }
        catch (StateRefusedException)
        {
            return FormAnswer.SeeOther(context, $"{RatePage.Of(queue.Id)}&refused={SnakeCase.Of(StateRefusal.ReasonMissing)}");
        }
    }

    private static IResult Settle(HttpContext context, IFormCollection form)
    {
        var differ = long.TryParse(form["of"], CultureInfo.InvariantCulture, out var first)
            ? context.RequestServices.GetRequiredService<ReviewDesk>().Differing().FirstOrDefault(one => one.Ratings[0].Id == first) : null;
        if (differ is null) throw new StateRefusedException(StateRefusal.Gone);
        if (LevelOf(context, form, differ.Answer) is not { } score) return ReviewEndpoints.Refused(["Nothing was kept: the form names no level of the scale, or the scale has other levels by now; open the page again."]);
        context.RequestServices.GetRequiredService<AgreedRatings>().Agree(differ.Answer, score, form["why"], ReviewEndpoints.ViewerOf(context).Name);
        Tell(context, differ.Answer, ("settled", "true"));
        return FormAnswer.SeeOther(context, AdjudicatePage.Path);
    }

    // An answer of a queue that is asked of them and that they may read.
    private static (ReviewItem, QueueDrawn) ItemOf(HttpContext context, IFormCollection form)
    {
        var item = long.TryParse(form["item"], CultureInfo.InvariantCulture, out var id) ? context.RequestServices.GetRequiredService<ReviewQueues>().Item(id) : null;
        var queue = context.RequestServices.GetRequiredService<ReviewDesk>().Find(item?.QueueId);
        return item is not null && queue is not null && queue.Asks(ReviewEndpoints.ViewerOf(context).Name) ? (item, queue) : throw new StateRefusedException(StateRefusal.Gone);
    }

    // A load between page and form may have told of other steps; then the place means another score than the one that was chosen.
    private static double? LevelOf(HttpContext context, IFormCollection form, ReviewedAnswer answer)
    {
        var levels = context.RequestServices.GetRequiredService<RatingScales>().Of(answer).Levels;
        if (int.TryParse(form["levels"], NumberStyles.None, CultureInfo.InvariantCulture, out var shown) && shown != levels.Count) return null;
        return int.TryParse(form["level"], NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < levels.Count ? levels[place].Value : null;
    }

    private static void Tell(HttpContext context, ReviewedAnswer answer, (string, string) detail)
    {
        var services = context.RequestServices;
        services.GetRequiredService<AuditLog>().Append(
            AuditAction.Rating, ReviewEndpoints.ViewerOf(context).Name, services.GetRequiredService<Pseudonyms>().OfInterview(answer.InterviewId), detail, ("item", Number(answer.ItemNo)));
        ReviewEndpoints.Carry(context);
    }

    private static IResult Done(HttpContext context, long queue, long rating) => FormAnswer.SeeOther(context, $"{RatePage.Of(queue)}&done={Number(rating)}");

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
