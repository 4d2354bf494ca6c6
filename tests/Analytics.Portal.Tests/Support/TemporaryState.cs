using Analytics.Portal.Alerts;
using Analytics.Portal.Views;
using Analytics.State;
using Analytics.State.Alerts;
using Analytics.State.Views;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Portal.Tests.Support;

/// <summary>A state file of a test's own, gone with it.</summary>
internal sealed class TemporaryState : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-state-").FullName;

    public TemporaryState() => File = new StateFile(System.IO.Path.Combine(_folder, "analytics.state"));

    public StateFile File { get; }

    public void Dispose()
    {
        File.Dispose();
        TestFolder.Delete(_folder);
    }

    /// <summary>Registers the file and what is kept in it, and forms without a token.</summary>
    public static void AddTo(IServiceCollection services) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton<TemporaryState>()
        .AddSingleton(all => all.GetRequiredService<TemporaryState>().File)
        .AddSingleton<SavedViews>()
        .AddSingleton<ReadableViews>()
        .AddSingleton<AlertRules>()
        .AddSingleton<AlertStore>()
        .AddSingleton<AlertOutbox>()
        .AddSingleton<OpenAlerts>()
        .AddSingleton<AntiforgeryStateProvider, NoToken>();

    private sealed class NoToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
