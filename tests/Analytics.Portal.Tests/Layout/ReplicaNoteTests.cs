using Analytics.Cluster.Catalogue;
using Analytics.Cluster.Following;
using Analytics.Portal.Access;
using Analytics.Portal.Components.Layout;
using Analytics.State.Access;
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

    [Theory]
    [InlineData(Role.Leadership, "3 batches that are read cannot be shown yet: the log waits at batch 7, whose reading failed and is tried again; an administrator knows why.")]
    [InlineData(Role.Admin, "3 batches that are read cannot be shown yet: the log waits at batch 7, whose reading failed and is tried again (C001_Ada.txt is too much). If that cannot be mended, analytics cluster skip lets the log go on.")]
    public void Note_OfALogThatIsHeldUp_SaysWhyToWhoMayKnow(Role role, string said)
    {
        Services.AddSingleton(_lag).AddSingleton(new Viewer("Ada", [role], null));
        _lag.Found(6, 0, TimeSpan.Zero, new HeldUp(7, TimeSpan.FromMinutes(3), "C001_Ada.txt is too much", 3, TimeSpan.Zero));
        Assert.Equal(said, Render<ReplicaNote>().Find("[role=status]").TextContent);
        _lag.Found(6, 0, TimeSpan.Zero, new HeldUp(7, TimeSpan.FromMinutes(3), null, 1, TimeSpan.FromSeconds(40)));
        Assert.Equal("1 batch that is read cannot be shown yet: the log waits at batch 7, which was asked for 3 minutes ago and is not read.", ReplicaNote.Sentence(_lag.HeldUp!, mayKnowWhy: false));
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
