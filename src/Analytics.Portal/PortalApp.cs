using Analytics.Exports;
using Analytics.Handouts;
using Analytics.Jobs.Alerts;
using Analytics.Jobs.Hosting;
using Analytics.Jobs.Keeping;
using Analytics.Jobs.Reports;
using Analytics.Portal.Access;
using Analytics.Portal.Access.Proxy;
using Analytics.Portal.Alerts;
using Analytics.Portal.Api;
using Analytics.Portal.Assistants;
using Analytics.Portal.Auditing;
using Analytics.Portal.Charts;
using Analytics.Portal.Components;
using Analytics.Portal.Components.Layout;
using Analytics.Portal.Components.Lists;
using Analytics.Portal.Exports;
using Analytics.Portal.Handouts;
using Analytics.Portal.Health;
using Analytics.Portal.Host;
using Analytics.Portal.Ingest;
using Analytics.Portal.Mappings;
using Analytics.Portal.Pages.Agreement;
using Analytics.Portal.Pages.Calibration;
using Analytics.Portal.Pages.Find;
using Analytics.Portal.Pages.Review;
using Analytics.Portal.Pages.Sql;
using Analytics.Portal.Telemetry;
using Analytics.Portal.Theme;
using Analytics.Portal.Views;
using Analytics.Reports;
using Analytics.Retention;
using Analytics.Review;
using Analytics.SqlConsole;
using Analytics.State;
using Analytics.State.Access;
using Analytics.Warehouse;
using Microsoft.FluentUI.AspNetCore.Components;

namespace Analytics.Portal;

/// <summary>The portal, put together: what it needs, then what it answers.</summary>
public static class PortalApp
{
    /// <summary>Builds the portal; the caller runs it.</summary>
    /// <param name="args">Command line: <c>--urls</c>, <c>--Warehouse:Path</c>, <c>--Inbox:Path</c>, <c>--Inbox:Samples</c> and any other key of the README's table.</param>
    /// <param name="clock">What time it is; null for the machine's clock.</param>
    /// <exception cref="StartFaultException">A setting cannot work, or the warehouse cannot be opened.</exception>
    public static WebApplication Build(string[] args, TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateBuilder(PortalHost.Options(args));
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.UsePortalHost();
        // Before the ingest jobs, which take in nothing themselves where a cluster does.
        if (ClusterHost.SettingsOf(builder.Configuration) is { } cluster) builder.Services.AddClusterOf(cluster, builder.Configuration);
        builder.Services.AddWarehouse(builder.Configuration).AddQueries();
        builder.Services.AddMappings(builder.Configuration);
        builder.Services.AddIngestJobs(builder.Configuration);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddFluentUIComponents();
        builder.Services.AddHttpContextAccessor().AddScoped<PageAddress>().AddScoped<Pages.CutScore.CutMoves>();
        builder.Services.AddThemeChoice();
        builder.Services.AddCharts();
        builder.Services.AddIngestEndpoints();
        builder.Services.AddExports();
        builder.Services.AddReports(builder.Configuration);
        builder.Services.AddState(builder.Configuration);
        builder.Services.AddReview(builder.Configuration).AddSingleton<ReviewDesk>();
        builder.Services.AddHandouts(builder.Configuration).AddPdf();
        builder.Services.Configure<PortalOptions>(builder.Configuration.GetSection(PortalOptions.Section));
        builder.Services.AddReportJobs(builder.Configuration);
        builder.Services.AddRetention(builder.Configuration).AddKeepingJobs(builder.Configuration);
        builder.Services.AddAuditing(builder.Configuration);
        builder.Services.AddSqlConsole(builder.Configuration);
        builder.Services.AddAccess(builder.Configuration);
        builder.Services.AddAlertJobs(builder.Configuration).AddSingleton<OpenAlerts>().AddSingleton<ReadableViews>();
        builder.Services.AddApi();
        builder.Services.AddAssistants();
        builder.Services.AddCompression();
        builder.Services.AddHealth(builder.Configuration);
        builder.Services.AddTelemetry(builder.Configuration);

        var app = builder.Build();
        app.CheckSettings();
        app.OpenWarehouse();
        app.UseTelemetry();
        app.UseProxies();
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UsePathBaseLinks();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error", CreateScopeForErrors = true }.RefusingWhatIsOutOfScope());
        app.UseStatusPages();
        app.UseApiProblems();
        app.UseBodyLimits();
        app.UseAccess();
        app.UseHome();
        app.UseListChoices();
        app.UseAntiforgery();
        app.UseAuditing();
        app.MapStaticAssets().AllowEveryone().DisableHttpMetrics();
        app.MapHealth();
        app.MapMetrics();
        app.MapAccess();
        app.MapThemeChoice();
        app.MapListChoices();
        app.MapCharts();
        app.MapIngest();
        app.MapKeptOut();
        app.MapMappings();
        app.MapExports();
        app.MapViews();
        app.MapSchedules();
        app.MapAlerts();
        app.MapPdf();
        app.MapCalibrationFile();
        app.MapRepairFile();
        app.MapFind();
        app.MapAuditFile();
        app.MapSql();
        app.MapReview();
        app.MapApi();
        app.MapAssistants();
        app.MapJobsDashboard(isForOthers: app.HasProvider()).Allow(Role.Admin);
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null).AllowLivePages();
        app.AnnounceAddress();
        return app;
    }
}
