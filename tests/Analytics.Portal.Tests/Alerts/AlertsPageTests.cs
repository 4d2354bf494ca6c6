using Analytics.Alerts;
using Analytics.Handouts.Mail;
using Analytics.Portal.Components;
using Analytics.Portal.Components.Layout;
using Analytics.Portal.Pages.Alerts;
using Analytics.Portal.Tests.Support;
using Analytics.State.Alerts;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Analytics.Portal.Tests.Alerts;

public sealed class AlertsPageTests : PortalContext
{
    public AlertsPageTests() => Services.AddAlerts().AddSingleton(new MailSender(Options.Create(new MailOptions())));

    private AlertRules Rules => Services.GetRequiredService<AlertRules>();

    private AlertStore Alerts => Services.GetRequiredService<AlertStore>();

    [Fact]
    public void Page_WithoutARule_SaysSoAndOffersTheFirst()
    {
        var page = Open("/alerts");
        Assert.Contains("Nothing is raised that nobody has taken up; 0 rules look at every load.", page.Find(".page-header__lede").TextContent, StringComparison.Ordinal);
        Assert.Contains("There is no rule yet", page.Markup, StringComparison.Ordinal);
        Assert.Equal("Make a rule", page.Find("#rule-title").TextContent);
        Assert.Equal("2", page.Find("#rule-row option[selected]").GetAttribute("value"));
        Assert.Empty(page.FindAll("#rule-to"));
    }

    [Fact]
    public void Page_WithAnAlert_ShowsWhatWasSeenTheEvidenceAndWhereItWent()
    {
        Raise(Rule());
        var page = Open("/alerts");
        var card = page.Find("article.alert");
        Assert.Contains("Low scores", card.QuerySelector("h3")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Raised", card.QuerySelector(".badge")!.TextContent);
        Assert.Contains("Mean score is 3.10 (99.95 % interval 2.90 to 3.30, 120 interviews)", card.TextContent, StringComparison.Ordinal);
        Assert.Equal("/scores?profile=strong", card.QuerySelector("p a")!.GetAttribute("href"));
        Assert.Contains("Webhook to https://example.com/hook: on its way.", Flat(card.TextContent), StringComparison.Ordinal);
        Assert.Equal("/alerts/1/acknowledge", card.QuerySelector("form")!.GetAttribute("action"));
        Assert.DoesNotContain("whsec_", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_OfADeliveryThatFailed_SaysWhyAndOffersItAgain()
    {
        Raise(Rule());
        var outbox = Services.GetRequiredService<AlertOutbox>();
        outbox.Failed(1, "example.com cannot be reached.", isGivenUp: false);
        Assert.Contains("not yet, 1 try failed and it is tried again. example.com cannot be reached.", Flat(Open("/alerts").Find("article").TextContent), StringComparison.Ordinal);
        outbox.Failed(1, "example.com cannot be reached.", isGivenUp: true);
        Assert.Equal("/alerts/deliveries/1/again", Open("/alerts").Find("article li form").GetAttribute("action"));
    }

    [Fact]
    public void Page_OfAnAcknowledgedAlert_SaysByWhomAndOffersItNoMore()
    {
        var rule = Rule();
        Raise(rule);
        Alerts.Acknowledge(1, "Ada", "Looking into it.");
        var card = Open("/alerts").Find("article.alert");
        Assert.Contains("Acknowledged by Ada", card.TextContent, StringComparison.Ordinal);
        Assert.Contains(": Looking into it.", card.TextContent, StringComparison.Ordinal);
        Assert.Null(card.QuerySelector("form[action$=acknowledge]"));
        Rules.Delete(rule.Id);
        Assert.Contains("The rule was deleted.", Open("/alerts").Find("article.alert").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_ThatTriesARule_SaysWhatItWouldSayAndKeepsNothing()
    {
        var rule = Rule();
        var page = Open($"/alerts?try={rule.Id}");
        Assert.Contains("“Low scores” says now: There are no such interviews. No data: it raises nothing, and ends nothing.", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Empty(Rules.Watches());
    }

    [Fact]
    public void Page_ThatChangesARule_HasItsFields()
    {
        var id = Rules.Add(new AlertRuleWish("Too many", AlertKind.FigureAbove, "share_proceed", 0.425, "profile=weak", 3, [], "https://example.com/hook", Secret));
        var page = Open($"/alerts?edit={id}");
        Assert.Equal($"/alerts/rules/{id}", page.Find(".rule-form").GetAttribute("action"));
        Assert.Equal(("Too many", "42.5", "profile=weak", null), (Value("#rule-name"), Value("#rule-limit"), Value("#rule-cohort"), Value("#rule-secret")));
        Assert.DoesNotContain(Secret, page.Markup, StringComparison.Ordinal);
        Assert.Equal(("figure_above:share_proceed", "3"), (Value("#rule-what option[selected]"), Value("#rule-row option[selected]")));

        string? Value(string of) => page.Find(of).GetAttribute("value");
    }

    [Fact]
    public void Page_OfARule_SaysWhatItWatchesForAndFoundLast()
    {
        var rule = Rule();
        Raise(rule);
        Rules.Pause(rule.Id, isPaused: true);
        var row = Open("/alerts").Find("#rules .rule");
        Assert.Contains("Mean score wholly below 3.50, 2 looks in a row, of strong. Told to https://example.com/hook.", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Holds", row.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Try it now: Low scores", "Change Low scores", "Go on: Low scores", "Delete Low scores"], row.QuerySelectorAll("[aria-label]").Select(e => e.GetAttribute("aria-label")));
    }

    [Fact]
    public void Header_AndOverview_CountWhatNobodyHasTakenUp()
    {
        Assert.Empty(Render<SiteHeader>().FindAll(".site-nav__count"));
        Assert.Empty(Render<AlertLine>().Markup.Trim());
        Raise(Rule());
        Assert.Equal("1 raised", Flat(Render<SiteHeader>().Find(".site-nav__count").TextContent));
        Assert.Equal("/alerts", Render<AlertLine>().Find("a").GetAttribute("href"));
        Assert.Contains("Low scores", Render<AlertLine>().Markup, StringComparison.Ordinal);
        Alerts.Acknowledge(1, "Ada", null);
        Assert.Empty(Render<SiteHeader>().FindAll(".site-nav__count"));
        Assert.Empty(Render<AlertLine>().Markup.Trim());
    }

    private const string Secret = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    private IRenderedComponent<AlertsPage> Open(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<AlertsPage>();
    }

    private AlertRule Rule() =>
        Rules.Find(Rules.Add(new AlertRuleWish("Low scores", AlertKind.FigureBelow, "mean_score", 3.5, "profile=strong", 2, [], "https://example.com/hook", Secret)))!;

    private void Raise(AlertRule rule)
    {
        var now = new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc);
        Alerts.Look(rule, (_, _) => new AlertDecision(
            new AlertWatch(now, 52, 1, "data", 2, 0, new Dictionary<string, AlertAnchor>(), now, AlertOutcome.Holds, "It holds."),
            new AlertSeen("Mean score is 3.10 (99.95 % interval 2.90 to 3.30, 120 interviews), wholly below 3.50.", 3.1, 2.9, 3.3, 0.0005, 120, "/scores?profile=strong")));
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
