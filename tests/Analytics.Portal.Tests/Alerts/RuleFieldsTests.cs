using Analytics.Handouts.Mail;
using Analytics.Portal.Alerts;
using Analytics.Portal.Tests.Support;
using Analytics.State.Alerts;
using Analytics.State.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Analytics.Portal.Tests.Alerts;

public sealed class RuleFieldsTests : IDisposable
{
    private readonly TemporaryState _state = new();
    private readonly SavedViews _views;

    public RuleFieldsTests() => _views = new SavedViews(_state.File, TimeProvider.System);

    public void Dispose() => _state.Dispose();

    [Theory]
    [InlineData("figure_below:mean_score", "3.5", 3.5)]
    [InlineData("figure_below:mean_score", " 3,5 ", 3.5)]
    [InlineData("figure_above:share_proceed", "40 %", 0.4)]
    [InlineData("figure_above:unmeasured", "12.5", 0.125)]
    [InlineData("figure_below:relevance_judge", "0.6", 0.6)]
    [InlineData("no_new_run:", "14", 14.0)]
    [InlineData("drift:", "3", null)]
    [InlineData("card_fails:right_level", "", null)]
    public void Read_ALimit_InTheUnitPeopleWrite(string what, string written, double? limit)
    {
        var wish = Read(what: what, limit: written).Wish!;
        Assert.Equal(limit, wish.Limit);
        Assert.Equal(what, RuleChoice.ValueOf(wish.Kind, wish.Subject));
    }

    [Theory]
    [InlineData("profile=strong&last=90d", "profile=strong&last=90d")]
    [InlineData("/scores?by=run&profile=strong", "profile=strong")]
    [InlineData("http://127.0.0.1:5080/scores?profile=strong#top", "profile=strong")]
    [InlineData("?position=Engineer", "position=Engineer")]
    [InlineData("/scores", "")]
    [InlineData("", "")]
    public void Read_Interviews_FromFiltersOrAnAddress(string written, string cohort) => Assert.Equal(cohort, Read(cohort: written).Wish!.Cohort);

    [Fact]
    public void Read_InterviewsOfASavedView_AreItsFilters()
    {
        var view = _views.Save("Strong ones", "/scores?by=run&profile=strong", isPinned: false);
        Assert.Equal("profile=strong", Read(cohort: "profile=weak", view: $"{view.Id}").Wish!.Cohort);
        Assert.Contains("not there any more", Assert.Single(Read(view: "99").Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.com/hook", "", true)]
    [InlineData("https://example.com/hook", "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=", true)]
    [InlineData("https://example.com/hook", "secret", false)]
    [InlineData("ftp://example.com/hook", "", false)]
    public void Read_AWebhook_HasAKey(string url, string secret, bool isKept)
    {
        var (wish, faults) = Read(webhook: url, secret: secret);
        Assert.Equal(isKept, faults.Count == 0);
        if (isKept) Assert.StartsWith("whsec_", wish!.WebhookSecret, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WithoutAWebhook_KeepsNoKey() => Assert.Equal((null, null), (Read(secret: "whsec_x").Wish!.WebhookUrl, Read(secret: "whsec_x").Wish!.WebhookSecret));

    [Theory]
    [InlineData("what", "nonsense", "Choose what it watches for.")]
    [InlineData("limit", "many", "is no number")]
    [InlineData("limit", "9", "Give a limit of mean score")]
    [InlineData("limit", "", "Give a limit of mean score")]
    [InlineData("in_a_row", "6", "1 to 5 looks")]
    [InlineData("in_a_row", "", "1 to 5 looks")]
    [InlineData("cohort", "profile=stronk", "profile \"stronk\"")]
    [InlineData("cohort", "colour=red", "names no filter")]
    [InlineData("to", "nobody", "is no mail address")]
    [InlineData("to", "ada@example.com", "Mail:Host")]
    public void Read_OfWhatCannotBe_SaysWhy(string field, string value, string says)
    {
        var (wish, faults) = field switch
        {
            "what" => Read(what: value),
            "limit" => Read(limit: value),
            "in_a_row" => Read(inARow: value),
            "cohort" => Read(cohort: value),
            _ => Read(to: value),
        };
        Assert.Null(wish);
        Assert.Contains(says, string.Join('\n', faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Choices_AreEachOfTheirOwn() => Assert.Equal(RuleChoice.All.Count, RuleChoice.All.Select(choice => choice.Value).Distinct().Count());

    private (AlertRuleWish? Wish, IReadOnlyList<string> Faults) Read(
        string what = "figure_below:mean_score", string limit = "3.5", string inARow = "2", string cohort = "", string view = "", string to = "", string webhook = "", string secret = "") =>
        RuleFields.Read(
            new FormCollection(new() { ["name"] = "Rule", ["what"] = what, ["limit"] = limit, ["in_a_row"] = inARow, ["cohort"] = cohort, ["view"] = view, ["to"] = to, ["webhook"] = webhook, ["secret"] = secret }),
            _views, new MailSender(Options.Create(new MailOptions())));
}
