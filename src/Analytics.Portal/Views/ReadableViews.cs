using Analytics.State;
using Analytics.State.Views;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Scopes;
using Analytics.Warehouse.Search;

namespace Analytics.Portal.Views;

/// <summary>
/// The saved views that a reader may know of: all of them, unless they may not know candidates' names; then those whose name or address tells no name. Every member may throw
/// <see cref="StateUnavailableException"/>.
/// </summary>
public sealed class ReadableViews(SavedViews views, NamesSaid names)
{
    // First names, last names and a title.
    private const int MostWordsOfAName = 5;

    /// <summary>All that may be known, by name.</summary>
    public IReadOnlyList<SavedView> Read() => Readable(views.Read());

    /// <summary>Those of them that are pinned to the Overview.</summary>
    public IReadOnlyList<SavedView> Pinned() => Readable(views.Pinned());

    /// <summary>One by its number; null when there is none that may be known.</summary>
    public SavedView? Find(long id) => views.Find(id) is { } view ? Readable([view]).SingleOrDefault() : null;

    private IReadOnlyList<SavedView> Readable(IReadOnlyList<SavedView> all)
    {
        if (ReadScope.Current.Names is null || all.Count == 0) return all;
        var said = names.Read(all.SelectMany(Whole), all.SelectMany(Parts));
        return [.. all.Where(view => !Whole(view).Concat(Parts(view)).Any(said.Contains))];
    }

    private static IEnumerable<string> Whole(SavedView view)
    {
        var words = WordsOf(view.Name + " / " + Uri.UnescapeDataString(view.Address.Replace('+', ' ')));
        return from start in Enumerable.Range(0, words.Count) from length in Enumerable.Range(1, Math.Min(MostWordsOfAName, words.Count - start)) select string.Join(' ', words.GetRange(start, length));
    }

    // Whoever is asked for, and words that are looked for, may be called by one name.
    private static IEnumerable<string> Parts(SavedView view)
    {
        var (here, there) = (ViewAddress.CohortOf(view.Address), ViewAddress.CohortOf(view.Address, "vs."));
        return new[] { here, here.Except, there, there.Except }.SelectMany(asked => asked is null ? [] : asked.Candidates.Append(asked.Search ?? "")).SelectMany(WordsOf);
    }

    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        foreach (var word in SearchText.Words(SearchText.Fold(text).Replace('+', ' ').Replace('#', ' '))) words.Add(word.ToString());
        return words;
    }
}
