using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using CsCheck;
using Xunit;

namespace Analytics.Warehouse.Tests.Cohorts;

public sealed class CohortTests
{
    private static readonly Gen<string> Text = Gen.String[1, 30].Where(s => s.Trim().Length > 0 && !s.Any(c => char.IsControl(c) || char.IsSurrogate(c)));
    private static readonly Gen<DateOnly> Day = Gen.Int[0, 5000].Select(d => new DateOnly(2020, 1, 1).AddDays(d));

    private static readonly Gen<Cohort> Cohorts =
        from texts in Gen.Select(Text.List[0, 3], Text.List[0, 3], Text.List[0, 3])
        from levels in Gen.Select(Gen.Enum<QualityProfile>().List[0, 3], Gen.Enum<RecommendationLevel>().Select(l => (RecommendationLevel?)l).List[0, 3], Gen.Bool)
        from rest in Gen.Select(Gen.Int[1, 5].List[0, 3], Gen.Enum<TurnKind>().List[0, 3], Gen.Enum<FindingCode>().List[0, 3])
        from days in Gen.Select(Day, Gen.Int[0, 300], Gen.Int[0, 3])
        from search in Gen.Select(Text, Gen.Bool)
        from unwanted in Gen.Select(Text.List[0, 2], Gen.Enum<FindingCode>().List[0, 2], Gen.Bool)
        select new Cohort
        {
            Except = new Cohort { Positions = unwanted.Item1, Findings = unwanted.Item2, Search = unwanted.Item3 ? search.Item1 : null },
            Positions = texts.Item1,
            Runs = texts.Item2,
            Evaluators = texts.Item3,
            Profiles = levels.Item1,
            Recommendations = levels.Item3 ? [.. levels.Item2, null] : levels.Item2,
            Scores = rest.Item1,
            Kinds = rest.Item2,
            Findings = rest.Item3,
            From = days.Item3 % 2 == 0 ? null : days.Item1,
            To = days.Item3 / 2 == 0 ? null : days.Item1.AddDays(days.Item2),
            Search = search.Item2 ? search.Item1 : null,
        };

    [Fact]
    public void Parse_OfItsOwnQueryString_GivesTheCohortBack() =>
        Gen.Select(Cohorts, Gen.OneOf("", "vs.")).Sample((cohort, prefix) =>
        {
            var reading = Cohort.Parse(Decoded(cohort.ToQueryString(prefix)), prefix);
            Assert.Empty(reading.Problems);
            Assert.Equal(cohort, reading.Cohort);
        });

    [Fact]
    public void Parse_AnyPairs_NeverThrowsAndGivesAWellFormedCohort()
    {
        var names = CohortDimension.All.Select(d => d.Name).Append("nonsense").ToArray();
        var value = Gen.OneOf(Gen.String, Gen.OneOf("strong", "unknown", "5", "2026-02-30", "2026-02-03", "", " ", "follow_up", "\0", "\ud800", "item_unmatched"));
        Gen.Select(Gen.OneOf(names), value).List[0, 20].Sample(pairs =>
        {
            var reading = Cohort.Parse(pairs.Select(p => KeyValuePair.Create(p.Item1, (string?)p.Item2)));
            Assert.Equal(reading.Cohort, Cohort.Parse(Decoded(reading.Cohort.ToQueryString())).Cohort);
            Assert.All(reading.Problems, p => Assert.Contains(p.Parameter, p.Message, StringComparison.Ordinal));
            Assert.NotEmpty(reading.Cohort.ToWords());
        });
    }

    [Fact]
    public void WithAndWithout_TheSameValue_GiveTheCohortBack() =>
        Cohorts.Sample(cohort =>
        {
            foreach (var (name, value) in cohort.Pairs)
            {
                var without = cohort.Without(name, value);
                Assert.NotEqual(cohort, without);
                Assert.Equal(cohort, without.With(name, value));
            }
        });

    [Fact]
    public void Parse_OfNot_LeavesOutAndSaysSo()
    {
        var cohort = Cohort.Parse(Decoded("profile=strong&not.finding=interview_cut_off&not.score=1&not.score=2")).Cohort;

        Assert.Equal([FindingCode.InterviewCutOff], cohort.Except!.Findings);
        Assert.Equal("strong, not score 1 or 2, not finding: interview cut off", cohort.ToWords());
        Assert.Equal("all interviews, not weak", Cohort.Parse(Decoded("not.profile=weak")).Cohort.ToWords());
        Assert.False(cohort.IsOfCells);
        Assert.True(Cohort.Parse(Decoded("not.profile=weak")).Cohort.IsOfCells);
        Assert.Null(cohort.Without("not.finding").Without("not.score").Except);
    }

    [Theory]
    [InlineData("1d", 0)]
    [InlineData("90d", -89)]
    [InlineData("2w", -13)]
    public void Parse_OfLast_IsTheDaysUntilToday(string text, int days)
    {
        var cohort = Cohort.Parse(Decoded($"last={text}")).Cohort;

        Assert.Equal(DateOnly.FromDateTime(DateTime.Now).AddDays(days), cohort.From);
        Assert.Equal($"last={text}", cohort.ToQueryString());
        Assert.True(cohort.Without("last").IsAll);
        Assert.NotEqual(cohort, cohort with { From = cohort.From!.Value.AddDays(-1) });
    }

    [Theory]
    [InlineData("2026-03-31", "1m", "2026-03-01")]
    [InlineData("2026-11-29", "12m", "2025-11-30")]
    [InlineData("2024-02-29", "1y", "2023-03-01")]
    public void FirstDay_OfMonthsAndYears_FollowsTheCalendar(string today, string text, string expected)
    {
        Assert.True(RelativeTime.TryParse(text, out var last));
        Assert.Equal(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), last.FirstDay(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("0d")]
    [InlineData("1000d")]
    [InlineData("d")]
    [InlineData("-3d")]
    [InlineData("3h")]
    public void Parse_OfLastThatIsNone_SaysWhatItCouldBe(string text) =>
        Assert.Equal($"last \"{text}\" is not a stretch of time like 90d, 12w, 6m or 1y, nor evaluator; the filter was left out.", Cohort.Parse(Decoded($"last={text}")).Problems.Single().Message);

    [Fact]
    public void Parse_OfLastBesideFrom_KeepsTheDay()
    {
        var reading = Cohort.Parse(Decoded("last=90d&from=2026-09-01"));

        Assert.Equal(("from=2026-09-01", "last"), (reading.Cohort.ToQueryString(), reading.Problems.Single().Parameter));
    }

    [Fact]
    public void Against_OfLastEvaluator_IsTheDayItTookOver()
    {
        var known = new KnownValues(new HashSet<string>(), new HashSet<string>(), new HashSet<string>(), new DateOnly(2026, 9, 7));

        var cohort = Cohort.Parse(Decoded("last=evaluator")).Against(known).Cohort;

        Assert.Equal((new DateOnly(2026, 9, 7), "since the newest evaluator took over"), (cohort.From, cohort.ToWords()));
    }

    [Theory]
    [InlineData("profile", "brilliant", "profile \"brilliant\" is not one of weak, average, strong, exceptional, unknown; the filter was left out.")]
    [InlineData("score", "6", "score \"6\" is not a score from 1 to 5; the filter was left out.")]
    [InlineData("score", "4.5", "score \"4.5\" is not a score from 1 to 5; the filter was left out.")]
    [InlineData("from", "07.09.2026", "from \"07.09.2026\" is not a date like 2026-09-07; the filter was left out.")]
    [InlineData("recommendation", "hire", "recommendation \"hire\" is not one of not_a_fit, reservations, proceed, unknown; the filter was left out.")]
    [InlineData("finding", "x", null)]
    [InlineData("kind", "chat", "kind \"chat\" is not one of introduction, project, technical, follow_up, closing, ending; the filter was left out.")]
    [InlineData("q", "a\tb", "q \"a\uFFFDb\" holds a control character; the filter was left out.")]
    public void Parse_MalformedValue_NamesParameterAndValueAndLeavesItOut(string name, string value, string? message)
    {
        var reading = Cohort.Parse([new("position", "Data Engineer"), new(name, value)]);

        Assert.Equal(Cohort.All with { Positions = ["Data Engineer"] }, reading.Cohort);
        var problem = Assert.Single(reading.Problems);
        Assert.StartsWith($"{name} \"", problem.Message, StringComparison.Ordinal);
        if (message is not null) Assert.Equal(message, problem.Message);
    }

    [Fact]
    public void Parse_WithPrefix_ReadsOnlyPrefixedNames()
    {
        var pairs = Decoded("profile=weak&vs.profile=strong&VS.score=5");

        Assert.Equal("profile=weak", Cohort.Parse(pairs).Cohort.ToQueryString());
        Assert.Equal("profile=strong&score=5", Cohort.Parse(pairs, "vs.").Cohort.ToQueryString());
    }

    [Fact]
    public void Parse_SecondValueOfASingleParameter_KeepsTheFirstAndSaysSo()
    {
        var reading = Cohort.Parse(Decoded("q=kafka&q=redis"));

        Assert.Equal("kafka", reading.Cohort.Search);
        Assert.Equal("q \"redis\" comes after 1 other value, the most there can be; the filter was left out.", Assert.Single(reading.Problems).Message);
    }

    [Fact]
    public void Parse_FromAfterTo_LeavesBothOut()
    {
        var reading = Cohort.Parse(Decoded("from=2026-03-01&to=2026-02-01&score=5"));

        Assert.Equal("score=5", reading.Cohort.ToQueryString());
        Assert.Contains("from \"2026-03-01\" is after to 2026-02-01", Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_EmptyFormControls_DoNotFilter()
    {
        var reading = Cohort.Parse(Decoded("position=&profile=&score=&from=&q=++"));

        Assert.True(reading.Cohort.IsAll);
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public void Against_ValuesTheWarehouseLacks_AreLeftOutWithAProblem()
    {
        var known = new KnownValues(new HashSet<string> { "Data Engineer" }, new HashSet<string> { "20260907_090000" }, new HashSet<string> { "aurora" });

        var reading = Cohort.Parse(Decoded("run=20260907_090000&run=20990101_000000&evaluator=aurora&position=Astronaut")).Against(known);

        Assert.Equal("run=20260907_090000&evaluator=aurora", reading.Cohort.ToQueryString());
        Assert.Equal(
            ["position \"Astronaut\" is not in the warehouse; the filter was left out.", "run \"20990101_000000\" is not in the warehouse; the filter was left out."],
            reading.Problems.Select(p => p.Message));
    }

    [Fact]
    public void ToQueryString_IsTheSameWhateverTheOrder() =>
        Assert.Equal(
            Cohort.Parse(Decoded("score=5&score=4&profile=strong&profile=weak")).Cohort.ToQueryString(),
            Cohort.Parse(Decoded("profile=weak&profile=strong&score=4&score=5&score=4")).Cohort.ToQueryString());

    [Theory]
    [InlineData("", "all interviews")]
    [InlineData("run=20260907_090000&score=5&profile=strong&position=Site Reliability Engineer", "strong, Site Reliability Engineer, run 2026-09-07 09:00, score 5")]
    [InlineData("profile=weak&profile=strong&recommendation=not_a_fit&recommendation=unknown", "weak or strong, not a fit or no known recommendation")]
    [InlineData("from=2026-01-01&q=Kafka", "since 2026-01-01, saying “Kafka”")]
    [InlineData("evaluator=a&evaluator=b&evaluator=c&evaluator=d&evaluator=e", "evaluated by a, b, c or 2 others")]
    [InlineData("kind=follow_up&finding=interview_cut_off&from=2026-01-01&to=2026-01-01", "on 2026-01-01, a question of kind follow-up, finding: interview cut off")]
    public void ToWords_SaysTheCohortAsAReaderWould(string query, string words) => Assert.Equal(words, Cohort.Parse(Decoded(query)).Cohort.ToWords());

    [Fact]
    public void With_UnknownParameterOrValue_Throws()
    {
        Assert.Throws<ArgumentException>(() => Cohort.All.With("colour", "red"));
        Assert.Throws<ArgumentException>(() => Cohort.All.With("score", "9"));
    }

    [Fact]
    public void Only_ReplacesWhatTheParameterHeld() =>
        Assert.Equal("profile=weak&score=5", Cohort.Parse(Decoded("profile=weak&score=1&score=2")).Cohort.Only("score", "5").ToQueryString());

    private static List<KeyValuePair<string, string?>> Decoded(string query) =>
        [.. query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Split('=', 2))
            .Select(p => KeyValuePair.Create(p[0], (string?)Uri.UnescapeDataString(p[1].Replace('+', ' '))))];
}
