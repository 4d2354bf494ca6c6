using System.Text;

namespace Analytics.Warehouse.Search;

/// <summary>A block in the making: the words of interviews turned round, in memory, into the places of each word. Used for one block after another.</summary>
internal sealed class WordBlockBuilder
{
    private readonly Dictionary<string, PlaceList> _words;
    private readonly Dictionary<string, PlaceList>.AlternateLookup<ReadOnlySpan<char>> _listOf;
    private readonly List<PlaceList> _lists = [];
    private readonly List<long> _interviews = [];
    private readonly List<int> _ends = [];
    private readonly StringBuilder _newWords = new();

    /// <param name="vocabulary">The words known so far; new ones are numbered behind them.</param>
    public WordBlockBuilder(WordVocabulary vocabulary)
    {
        _words = new Dictionary<string, PlaceList>(vocabulary.Count);
        _listOf = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in vocabulary.Words()) _words[word] = NewList();
    }

    /// <summary>How many places are taken.</summary>
    public int Places { get; private set; }

    /// <summary>Whether no interview was added.</summary>
    public bool IsEmpty => _interviews.Count == 0;

    /// <summary>The words that were not known before the block, in the order of their numbers, a line break after each.</summary>
    public string NewWords => _newWords.ToString();

    /// <summary>The places of the words said, in the order of the words' numbers.</summary>
    public IEnumerable<PlaceList> Lists => _lists.Where(list => !list.IsEmpty);

    /// <summary>Adds an interview behind all that are there.</summary>
    public void Add(SpokenInterview interview)
    {
        foreach (var turn in interview.Turns)
        {
            foreach (var word in SearchText.Words(SearchText.Fold(turn))) ListOf(word).Add(Places++);
            Places++;
        }

        _interviews.Add(interview.InterviewNo);
        _ends.Add(Places);
    }

    /// <summary>The block's interviews.</summary>
    public WordBlock Block(long id) => new(id, [.. _interviews], [.. _ends]);

    /// <summary>Begins the next block.</summary>
    public void Clear()
    {
        foreach (var list in _lists) list.Clear();
        _interviews.Clear();
        _ends.Clear();
        _newWords.Clear();
        Places = 0;
    }

    private PlaceList ListOf(ReadOnlySpan<char> word)
    {
        if (_listOf.TryGetValue(word, out var list)) return list;

        _newWords.Append(word).Append('\n');
        return _listOf[word] = NewList();
    }

    private PlaceList NewList()
    {
        _lists.Add(new PlaceList(_lists.Count));
        return _lists[^1];
    }
}
