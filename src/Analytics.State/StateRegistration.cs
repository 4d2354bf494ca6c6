using Analytics.State.Access;
using Analytics.State.Alerts;
using Analytics.State.Audit;
using Analytics.State.Backups;
using Analytics.State.Erasure;
using Analytics.State.Review;
using Analytics.State.Schedules;
using Analytics.State.Secrets;
using Analytics.State.Sql;
using Analytics.State.Views;
using Analytics.Warehouse;
using Analytics.Warehouse.Erasure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Analytics.State;

/// <summary>Registers the state with a host.</summary>
public static class StateRegistration
{
    /// <summary>The key of the setting that names the file.</summary>
    public const string PathKey = "State:Path";

    /// <summary>The connection string of PostgreSQL, where the state is kept there.</summary>
    public const string Connection = "State";

    /// <summary>Adds the <see cref="StateFile"/> and what is kept in it. The file is opened when it is first asked, not at start.</summary>
    public static IServiceCollection AddState(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new StateFile(configuration[PathKey] is { Length: > 0 } given
            ? given
            : StateFile.Beside(configuration[$"{WarehouseOptions.Section}:{nameof(WarehouseOptions.Path)}"] ?? new WarehouseOptions().Path), configuration.GetConnectionString(Connection)));
        return services.AddSingleton<SavedViews>().AddSingleton<ScheduleStore>().AddSingleton<AlertRules>().AddSingleton<AlertStore>().AddSingleton<AlertOutbox>().AddSingleton<AuditLog>().AddSingleton<AccessTokens>().AddSingleton<Sessions>().AddSingleton<RightsSeen>().AddSingleton<ProtectionKeys>().AddSingleton<Pseudonyms>().AddSingleton<SqlHistory>()
            .AddSingleton<ReviewQueues>().AddSingleton<Ratings>().AddSingleton<AgreedRatings>().AddSingleton<GoldenSets>().AddSingleton<RatingMirror>()
            .AddSingleton<Holds>().AddSingleton<BackupList>().AddSingleton<Erasures>().AddSingleton<IErasedMarks>(all => all.GetRequiredService<Erasures>());
    }
}
