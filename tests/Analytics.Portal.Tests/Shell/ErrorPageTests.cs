using Analytics.Portal.Pages;
using Analytics.Portal.Tests.Support;
using Bunit;

namespace Analytics.Portal.Tests.Shell;

public sealed class ErrorPageTests : PortalContext
{
    [Fact]
    public void Error_NamesTheRequestAndWhatToDo()
    {
        Http.TraceIdentifier = "request-7";
        var page = Render<Error>(p => p.AddCascadingValue<Microsoft.AspNetCore.Http.HttpContext>(Http));
        Assert.Equal("This page could not be made", page.Find("h1").TextContent);
        Assert.Contains("Try the page again.", page.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(page.Find("code").TextContent);
    }
}
