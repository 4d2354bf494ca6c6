using Analytics.Cluster.Following;
using Analytics.Portal.Components.Layout;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Portal.Tests.Layout;

public sealed class ReplicaNoteTests : BunitContext
{
    private readonly ReplicaLag _lag = new(TimeProvider.System, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(300));

    [Fact]
    public void Note_OfAProcessThatIsAlone_IsNotThere() => Assert.Empty(Render<ReplicaNote>().Markup.Trim());

    [Fact]
    public void Note_WhileNothingIsLate_IsNotThere()
    {
        Services.AddSingleton(_lag);
        _lag.Found(7, 1, TimeSpan.FromSeconds(29));
        Assert.Empty(Render<ReplicaNote>().Markup.Trim());
    }

    [Fact]
    public void Note_OfAPortalThatIsBehind_SaysByHowMuch()
    {
        Services.AddSingleton(_lag);
        _lag.Found(7, 1, TimeSpan.FromSeconds(90));
        var note = Render<ReplicaNote>().Find("[role=status]").TextContent;
        Assert.Equal("What is shown is 90 seconds behind: 1 batch is published and not taken up here yet.", note);
        _lag.Found(7, 1_200, TimeSpan.FromMinutes(5));
        Assert.Contains("5 minutes behind: 1,200 batches are", ReplicaNote.Sentence(_lag), StringComparison.Ordinal);
    }

    [Fact]
    public void Note_BeforeTheClusterWasRead_OrWhileItIsAway_SaysSo()
    {
        Services.AddSingleton(_lag);
        Assert.Contains("has not read the cluster yet", Render<ReplicaNote>().Find("[role=status]").TextContent, StringComparison.Ordinal);
        _lag.Found(7, 0, TimeSpan.Zero);
        _lag.Failed("The server is away.");
        Assert.Matches("^What is shown is 0 seconds old: .* The server is away[.]$", ReplicaNote.Sentence(_lag));
    }
}
