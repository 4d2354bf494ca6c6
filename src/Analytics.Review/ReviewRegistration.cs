using Analytics.Review.Drawing;
using Analytics.Review.Files;
using Analytics.Review.Golden;
using Analytics.Review.Reading;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Review;

/// <summary>Registers reviews by people with a host.</summary>
public static class ReviewRegistration
{
    /// <summary>Adds drawing, reading and files of ratings, the rubric, and the worker that carries ratings into the warehouse. The host adds warehouse, queries and state.</summary>
    public static IServiceCollection AddReview(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(_ => Rubric.Read(configuration))
        .AddSingleton<QueueDrawing>().AddSingleton<AnswerReader>().AddSingleton<RatingScales>().AddSingleton<RatingFileReader>().AddSingleton<GoldenMaking>()
        .AddSingleton<RatingMirrorWorker>().AddHostedService(all => all.GetRequiredService<RatingMirrorWorker>());
}
