using Analytics.Portal.Access;
using Analytics.Portal.Charts;
using Analytics.Portal.Components.Layout;
using Analytics.Portal.Host;
using Analytics.Portal.Theme;
using Analytics.Reports;
using Analytics.Warehouse;
using Bunit;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.FluentUI.AspNetCore.Components;

namespace Analytics.Portal.Tests.Support;

/// <summary>A component under test, in a portal with a warehouse of its own in memory.</summary>
public abstract class PortalContext : BunitContext
{
    protected PortalContext()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddFluentUIComponents();
        Services.AddSingleton<IHttpContextAccessor>(new FixedHttpContext(Http));
        Services.AddSingleton(_ => WarehouseDatabase.InMemory());
        TemporaryState.AddTo(Services);
        Services.AddScoped(_ => Viewer);
        Services.AddReports(new ConfigurationBuilder().Build()).AddQueries().AddCharts().AddThemeChoice().AddScoped<PageAddress>().AddScoped<Analytics.Portal.Pages.CutScore.CutMoves>();
    }

    /// <summary>The request being answered.</summary>
    protected DefaultHttpContext Http { get; } = new();

    /// <summary>Who looks at the component.</summary>
    protected Viewer Viewer { get; set; } = Viewers.Everything;

    /// <summary>The warehouse the components ask.</summary>
    protected WarehouseDatabase Warehouse => Services.GetRequiredService<WarehouseDatabase>();

    private sealed class FixedHttpContext(HttpContext context) : IHttpContextAccessor
    {
        public HttpContext? HttpContext { get; set; } = context;
    }
}
