using Analytics.Portal.Charts;
using Analytics.Portal.Components.Layout;
using Analytics.Portal.Host;
using Analytics.Portal.Theme;
using Analytics.Reports;
using Analytics.Warehouse;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.FluentUI.AspNetCore.Components;

namespace Analytics.Portal.Tests.Support;

/// <summary>Pages under test over the sample corpus, or over an empty warehouse.</summary>
public abstract class SampleContext : BunitContext
{
    private readonly DefaultHttpContext _http = new();

    /// <summary>Renders a page at an address.</summary>
    protected async Task<IRenderedComponent<TPage>> OpenAsync<TPage>(string address, bool empty = false) where TPage : IComponent
    {
        await GoAsync(address, empty);
        return Render<TPage>();
    }

    /// <summary>Renders a page of one interview, whose key the address holds.</summary>
    protected async Task<IRenderedComponent<TPage>> OpenAsync<TPage>(string address, long id) where TPage : IComponent
    {
        await GoAsync(address, empty: false);
        return Render<TPage>(builder =>
        {
            builder.OpenComponent<TPage>(0);
            builder.AddComponentParameter(1, "Id", id);
            builder.CloseComponent();
        });
    }

    /// <summary>Marks of the wide pictures: where each leads, and the interviews it says.</summary>
    protected static IReadOnlyList<(string Link, long Interviews, string Label)> Marks<TPage>(IRenderedComponent<TPage> page) where TPage : IComponent =>
        [.. page.FindAll(".chart__plot--wide .chart__mark").Select(mark => (
            mark.GetAttribute("href")!, long.Parse(mark.GetAttribute("data-interviews")!, System.Globalization.CultureInfo.InvariantCulture), mark.GetAttribute("aria-label")!))];

    private async Task GoAsync(string address, bool empty)
    {
        var warehouse = empty ? WarehouseDatabase.InMemory() : await SampleWarehouse.GetAsync();
        var query = address.IndexOf('?', StringComparison.Ordinal);
        _http.Request.Path = query < 0 ? address : address[..query];
        _http.Request.QueryString = new QueryString(query < 0 ? "" : address[query..]);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddFluentUIComponents();
        Services.AddSingleton<IHttpContextAccessor>(new GivenContext { HttpContext = _http });

        // Registered as what it is and not made here: it outlives the test.
        Services.AddSingleton(warehouse);
        TemporaryState.AddTo(Services);
        Services.AddSingleton(Viewers.Everything);
        Services.AddReports(new ConfigurationBuilder().Build()).AddQueries().AddCharts().AddThemeChoice().AddScoped<PageAddress>().AddScoped<Analytics.Portal.Pages.CutScore.CutMoves>();
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
    }

    // The framework's accessor flows with the caller, and what a test awaits before it may not have.
    private sealed class GivenContext : IHttpContextAccessor
    {
        public HttpContext? HttpContext { get; set; }
    }
}
