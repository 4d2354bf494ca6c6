using Analytics.Calibration;
using Analytics.Exports.Contradictions;
using Analytics.Exports.Tables;
using Analytics.Reports.People;
using Analytics.Reports.Reading;
using Analytics.Warehouse.Queries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Analytics.Exports;

/// <summary>Registers the exports with a host.</summary>
public static class ExportRegistration
{
    /// <summary>Adds the <see cref="Exporter"/>, every export, and the warehouse's queries where the host has not added them. Needs a <see cref="Warehouse.WarehouseDatabase"/>.</summary>
    public static IServiceCollection AddExports(this IServiceCollection services)
    {
        foreach (var query in Implementations(typeof(IWarehouseQuery))) services.TryAddSingleton(query);
        foreach (var export in Implementations(typeof(IExport))) services.AddSingleton(typeof(IExport), export);
        services.TryAddSingleton<ScoreCubes>();
        services.TryAddSingleton<CalibrationReader>();
        services.TryAddSingleton<PeopleReader>();
        services.TryAddSingleton(new CalibrationOptions());
        return services.AddContradictionRules().AddSingleton<Corpus.CohortRunFigures>().AddSingleton<ExportCatalogue>().AddSingleton<Exporter>();
    }

    private static IEnumerable<Type> Implementations(Type contract) =>
        contract.Assembly.GetTypes().Where(t => t is { IsAbstract: false, IsInterface: false } && t.IsAssignableTo(contract));
}
