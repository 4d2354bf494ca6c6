using Analytics.Exports.Contradictions;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Host;

/// <summary>The questions that pages ask of the warehouse.</summary>
public static class QueryRegistration
{
    /// <summary>Registers every query of the warehouse's assembly by its own class.</summary>
    public static IServiceCollection AddQueries(this IServiceCollection services)
    {
        foreach (var query in typeof(IWarehouseQuery).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(IWarehouseQuery))))
            services.AddSingleton(query);
        return services.AddContradictionRules().AddSingleton<Components.Cohorts.CohortReader>().AddSingleton<Pages.Overview.OverviewReader>().AddSingleton<Pages.Find.FoundPlaces>().AddSingleton<Pages.Changes.GroupChanges>().AddSingleton<Pages.Calibration.CalibrationPictures>();
    }
}
