using System.Net;

namespace Analytics.Portal.Tests.Admin;

/// <summary>What the forms of the Admin pages refuse, and what they show before anything is done: nothing is changed, so one portal answers all.</summary>
public sealed class KeepingRefusalTests(PortalOfTwo portal) : IClassFixture<PortalOfTwo>
{
    [Theory]
    [InlineData("0")]
    [InlineData("36501")]
    [InlineData("soon")]
    public async Task Retention_OfNoNumberOfDays_IsRefused(string days) =>
        Assert.Contains("Give a number of days", await portal.PostAsync("/admin/retention", "order", ("days", days)), StringComparison.Ordinal);

    [Fact]
    public async Task Retention_ShowsWhatIsOlder()
    {
        Assert.Contains("nothing to erase", await portal.PostAsync("/admin/retention", "order", ("days", "36500")), StringComparison.Ordinal);
        Assert.Contains("C002 Alan Turing", await portal.PostAsync("/admin/retention", "order", ("days", "1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forms_WithoutTheirToken_AreRefused()
    {
        foreach (var (page, form) in new[] { ("/admin/erasure", "order"), ("/admin/retention", "order"), ("/admin/holds", "add"), ("/admin/backup", "make") })
        {
            using var answer = await portal.Portal.Client.PostAsync(page, new FormUrlEncodedContent([KeyValuePair.Create("_handler", form), KeyValuePair.Create("candidate", "C001"), KeyValuePair.Create("days", "1"), KeyValuePair.Create("confirm", "1")]));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        Assert.Contains("Ada Byron", await portal.Portal.Client.GetStringAsync("/interviews"), StringComparison.Ordinal);
    }
}
