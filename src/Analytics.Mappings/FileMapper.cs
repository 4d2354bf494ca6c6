using System.Globalization;
using System.Text.Json.Nodes;
using Analytics.Mappings.Definition;
using Analytics.Mappings.Grammars;
using Analytics.Mappings.Reading;
using Analytics.Transcripts;
using Newtonsoft.Json.Linq;

namespace Analytics.Mappings;

/// <summary>Reads files through mappings: a pure function of the file and the mappings.</summary>
public static class FileMapper
{
    /// <summary>What the first mapping that knows the file makes of it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="mappings">The mappings to ask, in this order.</param>
    public static MappingOutcome Read(SourceFile file, IReadOnlyList<Mapping> mappings)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(mappings);
        var grammar = TextGrammar.Of(file);
        var (tree, fault) = grammar.Read(file);
        if (tree is null) return new MappingOutcome.Unreadable(fault!.Value.Line, fault.Value.Reason);
        foreach (var mapping in mappings.Where(mapping => mapping.Reads == grammar.Name))
        {
            if (Knows(mapping, tree)) return Through(mapping, tree);
        }

        return new MappingOutcome.Unrecognised(Shapes.Shape.Describe(tree, grammar.Name));
    }

    /// <summary>Whether a mapping knows any part of a file as an interview.</summary>
    internal static bool Knows(Mapping mapping, JToken tree) => mapping.With(tree, paths => Interviews(mapping, tree, paths).Exists(interview => interview.Known));

    /// <summary>What a mapping makes of a file, whether it knows it or not.</summary>
    internal static MappingOutcome.Read Through(Mapping mapping, JToken tree) => mapping.With(tree, paths => Through(mapping, Interviews(mapping, tree, paths), paths));

    private static List<(SourceItem Item, bool Known)> Interviews(Mapping mapping, JToken tree, JsonPaths paths)
    {
        // What holds interviews is a list, or is the one interview.
        var found = paths.Find(mapping.Definition.Interviews, tree) ?? tree;
        var items = found is JArray list
            ? list.Select((item, i) => new SourceItem(item, item, null, string.Create(CultureInfo.InvariantCulture, $"{Root(found, tree)}[{i}]"), ""))
            : [new SourceItem(found, found, null, Root(found, tree), "")];
        return [.. items.Select(outer =>
        {
            var item = outer.Unwrapped(mapping.Definition.Unwrap, paths);
            paths.Around.Interview = item.Token;
            return (item, item.Token is JObject && paths.Holds(mapping.Definition.Recognise, item.Token));
        })];
    }

    private static MappingOutcome.Read Through(Mapping mapping, List<(SourceItem Item, bool Known)> interviews, JsonPaths paths)
    {
        List<InterviewDraft> drafts = [];
        List<KeptOut> keptOut = [];
        foreach (var (item, known) in interviews)
        {
            if (!known) keptOut.Add(new(item.Place, item.Line, $"This is not what the mapping {mapping.Name} reads ({mapping.Title})."));
            else if (new InterviewOf(mapping.Definition, item.Token, item.Place, paths).Read() is { } draft) drafts.Add(draft);
            else keptOut.Add(new(item.Place, item.Line, "Nobody says anything in it: no turn of recruiter or candidate was found."));
        }

        AssumedScales scales = new(drafts.SelectMany(draft => draft.Scores));
        return new(mapping, [.. drafts.Select(draft => Whole(draft, scales))], keptOut);
    }

    private static MappedInterview Whole(InterviewDraft draft, AssumedScales scales)
    {
        JsonArray scores = [];
        List<(string Criterion, ScaleRange Scale)> assumed = [];
        foreach (var score in draft.Scores)
        {
            if (scales.Of(score, draft.Findings) is not { } scale) continue;
            if (score.Scale is null) assumed.Add((score.Criterion, scale));
            scores.Add(score.Json(scale));
        }

        foreach (var scale in assumed.GroupBy(score => score.Scale))
            draft.Findings.Add(FindingCode.Assumed, draft.Place, draft.Line, AssumedScales.Told(scale.Select(score => score.Criterion).Distinct(), scale.Key));
        if (scores.Count > 0) draft.Json["scores"] = scores;
        return new(draft.Place, draft.Line, draft.Json, draft.Findings.All);
    }

    private static string Root(JToken found, JToken tree) => ReferenceEquals(found.Root, tree.Root) ? SourceItem.Rooted(found.Path) : "$";
}
