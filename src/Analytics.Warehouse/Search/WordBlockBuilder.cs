using System.Text;

namespace Analytics.Warehouse.Search;

/// <summary>A block in the making: the words of interviews turned round, in memory, into the places of each word.</summary>
/// <param name="numbers">The words known so far with their numbers; new ones are added.</param>
internal sealed class WordBlockBuilder(Dictionary<string, int> numbers)
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numberOf = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly List<long> _interviews = [];
    private readonly List<int> _ends = [];
    private readonly List<PlaceList?> _lists = [];
    private readonly StringBuilder _newWords = new();

    /// <summary>How many places are taken.</summary>
    public int Places { get; private set; }

    /// <summary>Whether no interview was added.</summary>
    public bool IsEmpty => _interviews.Count == 0;

    /// <summary>The words that were not known before, in the order of their numbers, a line break after each.</summary>
    public string NewWords => _newWords.ToString();

    /// <summary>The words said, ascending by number, with their places.</summary>
    public IEnumerable<(int Word, PlaceList Places)> Lists
    {
        get
        {
            for (var word = 0; word < _lists.Count; word++)
            {
                if (_lists[word] is { } places) yield return (word, places);
            }
        }
    }

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

    private PlaceList ListOf(ReadOnlySpan<char> word)
    {
        if (!_numberOf.TryGetValue(word, out var number))
        {
            _numberOf[word] = number = numbers.Count;
            _newWords.Append(word).Append('\n');
        }

        while (_lists.Count <= number) _lists.Add(null);
        return _lists[number] ??= new PlaceList();
    }
}
