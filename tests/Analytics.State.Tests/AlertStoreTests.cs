using Analytics.State.Alerts;

namespace Analytics.State.Tests;

public class AlertStoreTests : IDisposable
{
    private static readonly AlertSeen Seen = new("Mean score is 3.10.", 3.1, 2.9, 3.3, 0.0005, 120, "/scores?profile=strong");
    private readonly TemporaryState _state;
    private readonly AlertRules _rules;
    private readonly AlertStore _alerts;
    private readonly AlertOutbox _outbox;

    public AlertStoreTests() : this(null)
    {
    }

    protected AlertStoreTests(string? server)
    {
        _state = new TemporaryState(server);
        (_rules, _alerts, _outbox) = (new(_state.File, TimeProvider.System), new(_state.File, TimeProvider.System), new(_state.File, TimeProvider.System));
    }

    [Fact]
    public void Add_ThenRead_GivesItBack()
    {
        var id = _rules.Add(Wish() with { Name = "  Low  scores ", Recipients = ["a@example.com", "b@example.com"] });
        var rule = Assert.Single(_rules.Read());
        Assert.Equal((id, "Low scores", AlertKind.FigureBelow, "mean_score", 3.5, "profile=strong", 2), (rule.Id, rule.Name, rule.Kind, rule.Subject, rule.Limit, rule.Cohort, rule.InARow));
        Assert.Equal(["a@example.com", "b@example.com"], rule.Recipients);
        Assert.Equal(("https://example.com/hook", "whsec_c2VjcmV0", false), (rule.WebhookUrl, rule.WebhookSecret, rule.IsPaused));
    }

    [Fact]
    public void Add_OfANameThatIsTaken_IsRefused()
    {
        _rules.Add(Wish());
        Assert.Equal(StateRefusal.NameTaken, Assert.Throws<StateRefusedException>(() => _rules.Add(Wish() with { Name = "LOW SCORES" })).Reason);
    }

    [Fact]
    public void Look_ThatRaises_KeepsTheAlertWithARowForEachTarget()
    {
        var rule = Rule();
        Assert.True(_alerts.Look(rule, (before, isOpen) =>
        {
            Assert.Null(before);
            Assert.False(isOpen);
            return new AlertDecision(Watch(), Seen);
        }));
        var alert = Assert.Single(_alerts.Open());
        Assert.Equal((rule.Id, "Low scores", Seen, AlertState.Raised), (alert.RuleId, alert.RuleName, alert.Seen, alert.State));
        Assert.Equal([(AlertWay.Mail, "a@example.com"), (AlertWay.Webhook, "https://example.com/hook")], _outbox.Pending(onlyUntried: true).Select(d => (d.Way, d.Target)));
        Assert.Equal(2, _outbox.Of([alert.Id])[alert.Id].Select(d => d.Key).Distinct().Count());
        var watch = _rules.Watches()[rule.Id];
        Assert.Equal((3, 52, "data", 1, 0, AlertOutcome.Holds), (watch.Looks, watch.LooksExpected, watch.Data, watch.Held, watch.LetGo, watch.Outcome));
        Assert.Equal(new AlertAnchor(2.5, 2, 3, 9, "20260907_090000"), watch.Anchors["kestrel"]);
    }

    [Fact]
    public void Look_ThatFailsOnTheWay_KeepsNothing()
    {
        var rule = Rule();
        Assert.Throws<InvalidOperationException>(() => _alerts.Look(rule, (_, _) => throw new InvalidOperationException()));
        Assert.Empty(_rules.Watches());
        Assert.Empty(_alerts.Read(10));
    }

    [Fact]
    public void Look_ThatRaisesTwice_IsStoppedByTheFileItself()
    {
        var rule = Rule();
        _alerts.Look(rule, (_, _) => new AlertDecision(Watch(), Seen));
        Assert.ThrowsAny<Exception>(() => _alerts.Look(rule, (_, _) => new AlertDecision(Watch(), Seen)));
        Assert.Single(_alerts.Read(10));
        Assert.Equal(2, _outbox.Pending(onlyUntried: false).Count);
    }

    [Fact]
    public void Look_OfARuleThatWasChangedPausedOrDeletedSince_KeepsNothing()
    {
        var rule = Rule();
        _rules.Change(rule.Id, Wish() with { Limit = 3 });
        Assert.False(_alerts.Look(rule, (_, _) => new AlertDecision(Watch(), Seen)));
        _rules.Pause(rule.Id, isPaused: true);
        Assert.False(_alerts.Look(_rules.Find(rule.Id)!, (_, _) => new AlertDecision(Watch(), Seen)));
        _rules.Delete(rule.Id);
        Assert.False(_alerts.Look(rule, (_, _) => new AlertDecision(Watch(), Seen)));
        Assert.Empty(_alerts.Read(10));
    }

    [Fact]
    public void Acknowledge_SaysWhoAndWhat_AndTheFirstStays()
    {
        var id = RaisedBy(Rule());
        _alerts.Acknowledge(id, "Ada", " Looking into it. ");
        var alert = _alerts.Find(id)!;
        Assert.Equal((AlertState.Acknowledged, "Ada", "Looking into it."), (alert.State, alert.AcknowledgedBy, alert.Note));
        Assert.Equal(StateRefusal.Gone, Assert.Throws<StateRefusedException>(() => _alerts.Acknowledge(id, "Bo", null)).Reason);
        Assert.Equal(StateRefusal.NameMissing, Assert.Throws<StateRefusedException>(() => _alerts.Acknowledge(id, " ", null)).Reason);
    }

    [Theory]
    [InlineData(AlertStore.MostOfANote, AlertStore.MostOfANote)]
    [InlineData(AlertStore.MostOfANote + 1, AlertStore.MostOfANote)]
    public void Acknowledge_WithALongNote_KeepsItsBeginning(int given, int kept)
    {
        var id = RaisedBy(Rule());
        _alerts.Acknowledge(id, "Ada", new string('x', given));
        Assert.Equal(kept, _alerts.Find(id)!.Note!.Length);
    }

    [Fact]
    public void Resolve_EndsIt_AndAnotherCanBeRaised()
    {
        var rule = Rule();
        RaisedBy(rule);
        _alerts.Look(rule, (_, isOpen) => isOpen ? new AlertDecision(Watch(), Resolve: "It is 3.80.") : throw new InvalidOperationException());
        Assert.Equal((AlertState.Resolved, "It is 3.80."), _alerts.Read(10).Select(a => (a.State, a.ResolvedSays)).Single());
        Assert.Empty(_alerts.Open());
        RaisedBy(rule);
        Assert.Equal([AlertState.Raised, AlertState.Resolved], _alerts.Read(10).Select(a => a.State));
        Assert.Equal([AlertState.Raised], _alerts.Read(1).Select(a => a.State));
    }

    [Fact]
    public void Resolve_IsToldToEachTargetOnce()
    {
        var rule = Rule();
        RaisedBy(rule);
        for (var look = 0; look < 2; look++) _alerts.Look(rule, (_, _) => new AlertDecision(Watch(), Resolve: "It is 3.80."));

        Assert.Equal(
            [(AlertNews.Raised, "a@example.com"), (AlertNews.Raised, "https://example.com/hook"), (AlertNews.Over, "a@example.com"), (AlertNews.Over, "https://example.com/hook")],
            _outbox.Pending(onlyUntried: true).Select(d => (d.News, d.Target)));
    }

    [Fact]
    public void Change_AndDelete_EndWhatIsOpenAndBeginAnew()
    {
        var rule = Rule();
        RaisedBy(rule);
        _rules.Change(rule.Id, Wish() with { Limit = 3 });
        Assert.Empty(_rules.Watches());
        Assert.Equal("The rule was changed.", _alerts.Read(10).Single().ResolvedSays);
        RaisedBy(_rules.Find(rule.Id)!);
        _rules.Delete(rule.Id);
        Assert.Equal([(null, "The rule was deleted."), (null, "The rule was changed.")], _alerts.Read(10).Select(a => (a.RuleId, a.ResolvedSays)));
        Assert.Empty(_rules.Read());
        Assert.Equal(StateRefusal.Gone, Assert.Throws<StateRefusedException>(() => _rules.Delete(rule.Id)).Reason);
        Assert.Equal(StateRefusal.Gone, Assert.Throws<StateRefusedException>(() => _rules.Pause(rule.Id, true)).Reason);
        Assert.Equal(StateRefusal.Gone, Assert.Throws<StateRefusedException>(() => _rules.Change(rule.Id, Wish())).Reason);
    }

    [Fact]
    public void Outbox_FromPendingToSent()
    {
        RaisedBy(Rule());
        var (mail, hook) = (_outbox.Pending(onlyUntried: false)[0].Id, _outbox.Pending(onlyUntried: false)[1].Id);
        _outbox.Failed(mail, "Away.", isGivenUp: false);
        Assert.Equal([hook], _outbox.Pending(onlyUntried: true).Select(d => d.Id));
        Assert.Equal((DeliveryState.Pending, 1, "Away."), (_outbox.Find(mail)!.State, _outbox.Find(mail)!.Tries, _outbox.Find(mail)!.Reason));
        _outbox.Sent(mail);
        Assert.Equal((DeliveryState.Sent, (string?)null), (_outbox.Find(mail)!.State, _outbox.Find(mail)!.Reason));
        _outbox.Failed(mail, "Too late.", isGivenUp: true);
        Assert.Equal(DeliveryState.Sent, _outbox.Find(mail)!.State);
        _outbox.Failed(hook, "Gone.", isGivenUp: true);
        Assert.Empty(_outbox.Pending(onlyUntried: false));
        _outbox.Again(hook);
        Assert.Equal([hook], _outbox.Pending(onlyUntried: true).Select(d => d.Id));
        Assert.Equal(StateRefusal.Gone, Assert.Throws<StateRefusedException>(() => _outbox.Again(mail)).Reason);
    }

    [Fact]
    public void Open_WhereNothingWasEverKept_MakesNoFile()
    {
        using var none = new TemporaryState();
        Assert.Empty(new AlertStore(none.File, TimeProvider.System).Open());
        Assert.Empty(new AlertOutbox(none.File, TimeProvider.System).Pending(onlyUntried: false));
        Assert.False(File.Exists(none.Path));
    }

    [Fact]
    public void File_OfTheSecondVersion_IsBroughtToTodays()
    {
        using var old = new TemporaryState();
        old.Execute("create table saved_view (id integer primary key) strict; create table schedule (id integer primary key) strict; pragma application_id = 0x49417374; pragma user_version = 2;");
        var rules = new AlertRules(old.File, TimeProvider.System);
        rules.Add(Wish());
        Assert.Single(rules.Read());
    }

    public void Dispose()
    {
        _state.Dispose();
        GC.SuppressFinalize(this);
    }

    private AlertRule Rule() => _rules.Find(_rules.Add(Wish()))!;

    private long RaisedBy(AlertRule rule)
    {
        _alerts.Look(rule, (_, _) => new AlertDecision(Watch(), Seen));
        return _alerts.Open().Single(a => a.RuleId == rule.Id).Id;
    }

    private static AlertWatch Watch() => new(
        new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), 52, 3, "data", 1, 0, new Dictionary<string, AlertAnchor> { ["kestrel"] = new(2.5, 2, 3, 9, "20260907_090000") },
        new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc), AlertOutcome.Holds, "It holds.");

    private static AlertRuleWish Wish() => new("Low scores", AlertKind.FigureBelow, "mean_score", 3.5, "profile=strong", 2, ["a@example.com"], "https://example.com/hook", "whsec_c2VjcmV0");
}
