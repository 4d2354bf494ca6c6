using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Analytics.Portal.Access;
using Analytics.Portal.Pages.Admin;
using Analytics.Portal.Tests.Support;
using Analytics.State.Access;
using Analytics.State.Audit;
using Analytics.Transcripts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Analytics.Portal.Tests.Access;

/// <summary>Programs that send a token, and the page that makes it.</summary>
public sealed class TokenTests(ClosedPortal portal) : IClassFixture<ClosedPortal>
{
    private AccessTokens Tokens => portal.Services.GetRequiredService<AccessTokens>();

    [Theory]
    [InlineData(TokenScope.Read)]
    [InlineData(TokenScope.Export)]
    [InlineData(TokenScope.Ingest)]
    [InlineData(TokenScope.Write)]
    [InlineData(TokenScope.Metrics)]
    public async Task Token_OpensWhatItIsFor_AndNothingElse(TokenScope scope)
    {
        using var program = Program(Role.Admin, scope);
        foreach (var line in AccessTable.Lines.Where(line => line.Least != "everyone"))
        {
            var address = line.Path.Replace("{name}", "score-distribution", StringComparison.Ordinal).Replace("{documentName}", "v1", StringComparison.Ordinal).Replace("{file}", "interviews.csv", StringComparison.Ordinal);
            address = Regex.Replace(Regex.Replace(address, @"\{\*\*\w+\}", "nothing"), @"\{[^}]+\}", "999999");
            using var request = new HttpRequestMessage(new HttpMethod(line.Methods.Split(',')[0].Replace("any", "GET", StringComparison.Ordinal)), address);
            using var answer = await program.SendAsync(request);
            Assert.True((answer.StatusCode == HttpStatusCode.Forbidden) == (line.Token != SnakeCase.Of(scope)), $"{line} is {(int)answer.StatusCode}");
            if (answer.StatusCode == HttpStatusCode.Forbidden) Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task Token_HasItsOwnRole()
    {
        using var program = Program(Role.Leadership, TokenScope.Read);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(program, "/api/v1/summary"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(program, "/api/v1/interviews"));
    }

    [Fact]
    public async Task Token_ThatIsUnknownOrRevoked_IsNobody_EvenBesideACookie()
    {
        using var program = Program(Role.Admin, TokenScope.Read);
        Tokens.Revoke(Tokens.Read()[0].Id);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(program, "/api/v1/summary"));

        program.DefaultRequestHeaders.Add("Cookie", portal.CookieOf(Viewers.Everything));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(program, "/api/v1/summary"));
    }

    [Fact]
    public async Task Page_MakesATokenShownOnce_ListsItAndTakesItBack()
    {
        var page = await PostAsync("make", ("name", "Nightly <b>"), ("owner", "Ada"), ("role", "analyst"), ("scope", "read"), ("scope", "export"), ("positions", "Engineer\r\nClerk"), ("days", "7"));
        var secret = Regex.Match(page, "id=\"secret\">(iat_[^<]+)<").Groups[1].Value;
        Assert.Contains("Nightly &lt;b&gt;", page, StringComparison.Ordinal);
        var token = Tokens.Use(secret);
        Assert.Equal(("Ada", Role.Analyst, "Engineer; Clerk", "read export"), (token!.Owner, token.Role, TokenWords.Positions(token), TokenWords.Scopes(token)));
        Assert.DoesNotContain(secret, await portal.As(Role.Admin).GetStringAsync(TokensPage.Path), StringComparison.Ordinal);

        await PostAsync($"revoke-{token.Id}", ("id", token.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Null(Tokens.Use(secret));
        var audit = portal.Services.GetRequiredService<AuditLog>().Read(new AuditQuestion(Subject: $"token-{token.Id}"));
        Assert.Equal([AuditAction.TokenRevoked, AuditAction.TokenCreated], audit.Select(entry => entry.Action));
        Assert.All(audit, entry => Assert.Equal("Admin", entry.Actor));
    }

    [Fact]
    public async Task Page_WithoutTheFormsToken_MakesNone()
    {
        var before = Tokens.Read().Count;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "make"), KeyValuePair.Create("name", "x"), KeyValuePair.Create("owner", "x"), KeyValuePair.Create("role", "admin"), KeyValuePair.Create("scope", "read"), KeyValuePair.Create("days", "7")]);
        using var answer = await portal.As(Role.Admin).PostAsync(TokensPage.Path, form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(before, Tokens.Read().Count);
    }

    [Fact]
    public void Form_GivesNobodyMoreThanItsMakerHas()
    {
        var maker = new Viewer("Ada", [Role.Analyst], ["Engineer"]);
        Assert.Equal(["Choose a role that you have yourself.", "Name positions that you may see yourself."], TokenForm.Read(Form("engineer", ""), maker).Faults);
        Assert.Equal(["Name positions that you may see yourself."], TokenForm.Read(Form("analyst", "Engineer\nClerk"), maker).Faults);
        Assert.Equal(["Engineer"], TokenForm.Read(Form("analyst", " Engineer "), maker).Wish!.Positions!);
        Assert.Null(TokenForm.Read(Form("admin", ""), Viewers.Everything).Wish!.Positions);
    }

    [Fact]
    public void Form_WithNothingInIt_SaysEverythingThatIsMissing() => Assert.Equal(5, TokenForm.Read(new FormCollection([]), Viewers.Everything).Faults.Count);

    private static FormCollection Form(string role, string positions) => new(new Dictionary<string, StringValues>
    {
        ["name"] = "a",
        ["owner"] = "Ada",
        ["role"] = role,
        ["scope"] = "read",
        ["positions"] = positions,
        ["days"] = "7",
    });

    private HttpClient Program(Role role, params TokenScope[] scopes)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = portal.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Tokens.Create(new TokenWish("test", "Ada", role, scopes, null, 1)).Secret);
        return client;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        return answer.StatusCode;
    }

    private async Task<string> PostAsync(string handler, params (string Name, string Value)[] fields)
    {
        using var browser = new CookieBrowser();
        browser.Cookies.SetCookies(portal.Address, portal.CookieOf(Viewers.Of(Role.Admin)));
        var page = new Uri(portal.Address, TokensPage.Path);
        var token = await browser.TokenAsync(page);
        return await browser.PostForTextAsync(page, [KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("_handler", handler), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
    }
}
