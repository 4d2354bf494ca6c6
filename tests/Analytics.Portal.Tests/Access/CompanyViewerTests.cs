using System.Security.Claims;
using Analytics.Portal.Access;
using Analytics.Portal.Access.Company;
using Analytics.State.Access;

namespace Analytics.Portal.Tests.Access;

public sealed class CompanyViewerTests
{
    private static readonly OidcOptions Mapped = new() { Roles = new Dictionary<string, string[]> { ["analyst"] = ["hr", "talent"], ["admin"] = ["it"] } };

    [Theory]
    [InlineData("talent", Role.Analyst)]
    [InlineData("it", Role.Admin)]
    [InlineData("analyst", null)]
    [InlineData("admin", null)]
    [InlineData("HR", null)]
    public void Of_AGroup_IsTheRoleItIsMappedTo(string group, Role? role) => Assert.Equal(role, Of(Mapped, ("roles", group)).Highest);

    [Theory]
    [InlineData("engineer", Role.Engineer)]
    [InlineData("Engineer", null)]
    [InlineData("3", null)]
    public void Of_AGroupWithoutAMap_IsTheRoleOfThatName(string group, Role? role) => Assert.Equal(role, Of(new OidcOptions(), ("roles", group)).Highest);

    [Fact]
    public void Of_SeveralGroups_HasSeveralRoles() => Assert.Equal([Role.Analyst, Role.Admin], Of(Mapped, ("roles", "it"), ("roles", "hr"), ("roles", "chess")).Roles);

    [Fact]
    public void Of_NobodysGroup_IsNobody() => Assert.False(Of(Mapped, ("roles", "chess")).IsSomebody);

    [Fact]
    public void Positions_AreAllWithoutAClaimToRead_AndNoneWhereItIsMissing()
    {
        Assert.Null(Of(Mapped, ("roles", "hr")).Positions);
        var scoped = Mapped with { PositionClaim = "positions" };
        Assert.Empty(Of(scoped, ("roles", "hr")).Positions!);
        Assert.Equal(["Engineer", "Clerk"], Of(scoped, ("roles", "hr"), ("positions", "Engineer"), ("positions", "Clerk")).Positions!);
        Assert.Null(Of(scoped, ("roles", "hr"), ("positions", "Clerk"), ("positions", "*")).Positions);
    }

    [Fact]
    public void Name_IsTheClaim_ElseTheSubject()
    {
        Assert.Equal("Ada", Of(Mapped, ("sub", "17"), ("name", "Ada")).Name);
        Assert.Equal("17", Of(Mapped, ("sub", "17")).Name);
    }

    [Fact]
    public void Claims_OfAViewer_GiveItBack()
    {
        var viewer = new Viewer("Ada", [Role.Analyst, Role.Admin], ["Engineer"]);
        Assert.Equivalent(viewer, Viewer.Of(ViewerClaims.Of(viewer, "test")), strict: true);
        Assert.Null(Viewer.Of(ViewerClaims.Of(viewer with { Positions = null }, "test")).Positions);
        Assert.Empty(Viewer.Of(ViewerClaims.Of(viewer with { Positions = [] }, "test")).Positions!);
    }

    [Theory]
    [InlineData(Role.Leadership, Role.Leadership, true)]
    [InlineData(Role.Leadership, Role.Analyst, false)]
    [InlineData(Role.Engineer, Role.Analyst, true)]
    [InlineData(Role.Engineer, Role.Engineer, true)]
    [InlineData(Role.Engineer, Role.Admin, false)]
    public void May_IsForTheRoleAndThoseBefore(Role has, Role least, bool may) => Assert.Equal(may, new Viewer("Ada", [has], null).May(least));

    [Fact]
    public void Nobody_MayNothing() => Assert.False(Viewer.Nobody.May(Role.Leadership));

    private static Viewer Of(OidcOptions options, params (string Type, string Value)[] claims) =>
        CompanyViewer.Of(new ClaimsPrincipal(new ClaimsIdentity(claims.Select(claim => new Claim(claim.Type, claim.Value)), "provider")), options);
}
