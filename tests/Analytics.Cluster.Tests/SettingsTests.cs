using Analytics.Cluster.Catalogue;
using Analytics.Cluster.Following;
using Microsoft.Extensions.Configuration;

namespace Analytics.Cluster.Tests;

/// <summary>Roles and settings, and when a portal says that it is behind.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData(null, ClusterRoles.None)]
    [InlineData("", ClusterRoles.None)]
    [InlineData("portal", ClusterRoles.Portal)]
    [InlineData("Worker", ClusterRoles.Worker)]
    [InlineData("worker, scan", ClusterRoles.Worker | ClusterRoles.Scan)]
    [InlineData("all", ClusterRoles.Portal | ClusterRoles.Worker | ClusterRoles.Scan)]
    public void Role_IsRead(string? written, ClusterRoles roles) => Assert.Equal(roles, ClusterRole.Read(written));

    [Theory]
    [InlineData("boss")]
    [InlineData("worker,")]
    [InlineData("portal worker")]
    public void Role_ThatIsNone_IsRefused(string written) => Assert.Null(ClusterRole.Read(written));

    [Fact]
    public void WithoutARole_ThereIsNoCluster() => Assert.Null(ClusterSettings.Read(Configuration(("Cluster:Segments", "/s"), ("ConnectionStrings:Cluster", "Host=x"))));

    [Fact]
    public void EveryFault_IsASentence_AllAtOnce()
    {
        var faults = Assert.Throws<ClusterSettingsException>(() => ClusterSettings.Read(Configuration(
            ("role", "portal"), ("Cluster:Schema", "Not-a-name"), ("Cluster:PollSeconds", "0"), ("Cluster:GiveUpSeconds", "4"), ("ConnectionStrings:Hangfire", "Host=x")))).Sentences;
        Assert.Equal(
            ["ConnectionStrings:Cluster", "Cluster:Segments", "Cluster:Schema", "Cluster:PollSeconds", "Cluster:GiveUpSeconds", "ConnectionStrings:State", "ConnectionStrings:Hangfire"],
            faults.Select(fault => fault.Split(' ')[0]));
    }

    [Fact]
    public void Worker_NeedsNoState()
    {
        var settings = ClusterSettings.Read(Configuration(("role", "worker"), ("Cluster:Segments", "/s"), ("ConnectionStrings:Cluster", "Host=x"), ("Cluster:GiveUpSeconds", "5")));
        Assert.Equal((ClusterRoles.Worker, 5), (settings!.Roles, settings.Options.GiveUpSeconds));
    }

    [Fact]
    public void Lag_IsShown_AndUnready_FromItsLimitsOn()
    {
        var clock = new StandingClock();
        var lag = new ReplicaLag(clock, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(300));
        Assert.False(lag.IsReady);
        lag.Found(7, 0, TimeSpan.Zero);
        Assert.Equal((false, true, 7L), (lag.IsShown, lag.IsReady, lag.Position));
        lag.Found(7, 1, TimeSpan.FromSeconds(29));
        Assert.False(lag.IsShown);
        lag.Found(7, 1, TimeSpan.FromSeconds(30));
        Assert.True(lag.IsShown);
        lag.Found(7, 1, TimeSpan.FromSeconds(300));
        Assert.False(lag.IsReady);
    }

    [Fact]
    public void Lag_WhileNobodyCanAsk_IsTheTimeSinceSomebodyCould()
    {
        var clock = new StandingClock();
        var lag = new ReplicaLag(clock, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(300));
        lag.Found(7, 0, TimeSpan.Zero);
        lag.Failed("away");
        clock.Now += TimeSpan.FromSeconds(29);
        Assert.False(lag.IsShown);
        clock.Now += TimeSpan.FromSeconds(1);
        Assert.True(lag.IsShown);
        Assert.True(lag.IsReady);
        clock.Now += TimeSpan.FromSeconds(270);
        Assert.False(lag.IsReady);
        lag.Found(8, 0, TimeSpan.Zero);
        Assert.Equal((false, true, null), (lag.IsShown, lag.IsReady, lag.Fault));
    }

    [Fact]
    public void HeldUp_IsShown_WhenReadingFailed_OrItTakesLong()
    {
        var lag = new ReplicaLag(new StandingClock(), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(300));
        HeldUp Held(string? fault, int seconds) => new(7, TimeSpan.FromSeconds(90), fault, 3, TimeSpan.FromSeconds(seconds));
        lag.Found(6, 0, TimeSpan.Zero, Held(null, 29));
        Assert.Null(lag.HeldUp);
        lag.Found(6, 0, TimeSpan.Zero, Held(null, 30));
        Assert.Equal(7, lag.HeldUp!.Position);
        lag.Found(6, 0, TimeSpan.Zero, Held("No room.", 0));
        Assert.Equal("No room.", lag.HeldUp!.Fault);
        // All portals have it so: none is less ready than another.
        Assert.Equal((false, true), (lag.IsShown, lag.IsReady));
        lag.Failed("away");
        Assert.Null(lag.HeldUp);
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Key, (string?)value.Value))).Build();

    private sealed class StandingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
