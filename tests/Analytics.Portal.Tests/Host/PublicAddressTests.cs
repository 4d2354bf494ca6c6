using Analytics.Portal.Handouts;
using Microsoft.Extensions.Options;

namespace Analytics.Portal.Tests.Host;

/// <summary>Links that are mailed.</summary>
public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("https://hiring.example.org", "/scores?profile=strong", "https://hiring.example.org/scores?profile=strong")]
    [InlineData("https://hiring.example.org/analytics/", "/alerts#alert-1", "https://hiring.example.org/analytics/alerts#alert-1")]
    public void Link_OfAConfiguredAddress_IsBelowIt(string address, string page, string link) =>
        Assert.Equal(link, new PublicAddress(Options.Create(new PortalOptions { PublicAddress = address }), null!).LinkTo(page).AbsoluteUri);

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("http://10.1.2.3:8080/x", true)]
    [InlineData("hiring.example.org", false)]
    [InlineData("ftp://hiring.example.org", false)]
    [InlineData("https://hiring.example.org/?a=b", false)]
    public void Address_ThatIsNone_IsSaidAtStart(string? address, bool may) =>
        Assert.Equal(may, new PortalOptionsCheck().Validate(null, new PortalOptions { PublicAddress = address }).Succeeded);
}
