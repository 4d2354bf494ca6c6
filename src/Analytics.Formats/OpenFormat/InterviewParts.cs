using System.Globalization;
using System.Text.Json;
using Analytics.Transcripts;
using Analytics.Transcripts.Meaning;
using Analytics.Transcripts.Reading;

namespace Analytics.Formats.OpenFormat;

/// <summary>The parts of one object that follows the schema, each understood, with what no schema can say about them.</summary>
internal sealed class InterviewParts
{
    private readonly JsonElement _interview;
    private readonly JsonElement? _home;
    private readonly int _line;
    private readonly Wordings _wordings;
    private readonly List<Turn> _turns;
    private readonly List<Question> _questions;
    private readonly List<EvaluationItem> _items;
    private readonly DateTime? _startedAt;

    public InterviewParts(JsonElement interview, int line, Wordings wordings)
    {
        (_interview, _home, _line, _wordings) = (interview, interview.Member("home"), line, wordings);
        if (_home is { } home) CheckHome(home);
        _startedAt = Time("started_at", interview);
        if (interview.Member("run") is { } run) Time("started_at", run);
        _turns = TurnParts.Read(interview, _home, line);
        _questions = Faults.Count > 0 ? [] : new QuestionParts(_turns, _home, line, Faults, Findings).Read(interview);
        _items = Faults.Count > 0 ? [] : new ScoreParts(_turns, _questions, _home, line, Faults, Findings).Read(interview);
    }

    /// <summary>Why it is no interview, empty when it is one.</summary>
    public List<Fault> Faults { get; } = [];

    /// <summary>What a reader must be told about it.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>The whole of it.</summary>
    public Transcript Transcript()
    {
        var candidate = _interview.GetProperty("candidate");
        var (code, name) = (Name(candidate, "code"), Name(candidate, "name"));
        var report = Report();
        var recommendation = Recommendation();
        if (_home is { } home) Findings.AddRange(home.Items("findings").Select(FindingOf));
        return new Transcript(
            name ?? code!, Profile(), Name(_interview, "position"), _home?.Whole("total_turns"), _home?.Number("mean_relevance"), _home?.Number("mean_score"),
            _home?.Whole("generation") ?? Transcripts.Transcript.NotOfTheHarness, Scale(), _turns, _questions, _items, report, Skills(report), recommendation)
        {
            CandidateCode = code ?? name,
            StartedAt = _startedAt,
            Language = Name(_interview, "language"),
            ConvertedFrom = _home?.Text("sha256"),
        };
    }

    private void CheckHome(JsonElement home)
    {
        foreach (var (own, of) in new[] { ("turns", "turns"), ("questions", "questions"), ("items", "scores") })
        {
            var (here, there) = (home.Items(own).Count(), _interview.Items(of).Count());
            if (here != there) Faults.Add(new Fault(FaultCode.InvalidInterview, _line, $"$.home.{own}: it has {here} items and $.{of} has {there}; they go together one by one."));
        }
    }

    private DateTime? Time(string name, JsonElement from)
    {
        var text = from.Text(name);
        if (!JsonMembers.TryTime(text, out var time))
            Faults.Add(new Fault(FaultCode.InvalidInterview, _line, $"$.{name}: \"{Excerpt.Of(text)}\" is no time; write it as 2026-11-03T09:12:00Z."));
        return time;
    }

    private static string? Name(JsonElement from, string name) => from.Text(name) is { } text && ShownName.Of(text) is { Length: > 0 } shown ? shown : null;

    private QualityProfile? Profile() => SnakeCase.TryParse<QualityProfile>(_interview.Text("designed_quality"), out var profile) ? profile : null;

    private RelevanceScale Scale()
    {
        if (_home is { } home) return SnakeCase.TryParse<RelevanceScale>(home.Text("relevance_scale"), out var known) ? known : RelevanceScale.None;
        return _questions.Exists(question => question.Relevance is not null) && SnakeCase.TryParse<RelevanceScale>(QuestionParts.ScaleOf(_interview), out var scale) ? scale : RelevanceScale.None;
    }

    private List<ReportSection> Report()
    {
        if (_home is { } home) return [.. home.Items("report").Select(SectionOf)];
        if (_interview.Text("report") is not { } written || string.IsNullOrWhiteSpace(written)) return [];
        var source = SourceText.Of(Utf8Text.WithPlainLineEnds(written));
        // What the parts of a foreign report are called is nobody's fault.
        return [.. ReportReader.Read(source, new Stretch(0, source.Text.Length, 1), new Notes()).Select(section => section with { Line = _line })];
    }

    private List<string> Skills(List<ReportSection> report) =>
        _home is { } home ? [.. home.Items("skills").Select(skill => skill.GetString()!)] : SkillsReader.Read(report, new Notes());

    private Recommendation Recommendation()
    {
        var given = _interview.Member("recommendation");
        var text = given?.Text("text") is { } words && !string.IsNullOrWhiteSpace(words) ? words : null;
        RecommendationLevel? level = SnakeCase.TryParse<RecommendationLevel>(given?.Text("level"), out var stated) ? stated : null;
        if (_home is { } home)
        {
            return new Recommendation(level, text, SnakeCase.TryParse<RecommendationSource>(home.Text("recommendation_source"), out var source) ? source : null);
        }

        if (level is null && text is not null && (level = _wordings.LevelOf(text)) is null)
        {
            Findings.Add(new Finding(
                FindingCode.RecommendationUnknown, FindingSeverity.Warning, _line, $"\"{Excerpt.Of(text)}\" stands for no level; name its words in Ingest:Recommendations."));
        }

        return new Recommendation(level, text, level is null && text is null ? null : RecommendationSource.Recommendation);
    }

    private static ReportSection SectionOf(JsonElement section) => new(
        SnakeCase.TryParse<ReportPart>(section.Text("part"), out var part) ? part : ReportPart.Preamble, section.Text("text")!, section.Whole("line")!.Value);

    private static Finding FindingOf(JsonElement finding) => new(
        SnakeCase.TryParse<FindingCode>(finding.Text("code"), out var code) ? code : FindingCode.ValueUnreadable,
        SnakeCase.TryParse<FindingSeverity>(finding.Text("severity"), out var severity) ? severity : FindingSeverity.Info,
        finding.Whole("line")!.Value, finding.Text("detail")!);
}
