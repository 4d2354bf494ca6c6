using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Warehouse.Scopes;

/// <summary>
/// Groups of interviews that are told of together or not at all. They part all that may be read, each holds at least so many candidates, and figures are of whole
/// groups only; so is any sum or difference of figures, whatever is asked, and nobody can be singled out by subtracting one cohort from another.
/// </summary>
internal sealed class SafeGroups
{
    // What leadership looks at first is told apart first; a group is split for as long as there is enough of it.
    private static readonly Func<GroupAtomRow, string>[] Order = [a => a.Position, a => a.Month, a => a.Evaluator, a => a.RunId, a => a.Profile, a => a.Recommendation];

    private readonly List<IReadOnlyList<GroupAtomRow>> _groups = [];
    private readonly int _smallest;

    private SafeGroups(int smallest) => _smallest = smallest;

    /// <summary>The groups. Interviews that are too few altogether are in none.</summary>
    public IReadOnlyList<IReadOnlyList<GroupAtomRow>> All => _groups;

    /// <summary>Parts atoms into groups.</summary>
    /// <param name="atoms">Everything that may be read.</param>
    /// <param name="smallest">Fewest candidates of a group.</param>
    public static SafeGroups Of(IReadOnlyList<GroupAtomRow> atoms, int smallest)
    {
        var safe = new SafeGroups(smallest);
        if (safe.IsEnough(atoms)) safe.Part(atoms, 0);
        return safe;
    }

    /// <summary>The atoms that may be told of when a cohort is asked for: those of groups that lie within it, and within one group of every split.</summary>
    /// <param name="cohort">The cohort's own atoms.</param>
    /// <param name="split">What the rows told of it are split by.</param>
    public IEnumerable<GroupAtomRow> Within(IReadOnlyList<GroupAtomRow> cohort, IReadOnlyCollection<By> split)
    {
        var held = cohort.ToDictionary(atom => atom.Key, atom => atom.Interviews);
        return _groups
            .Where(group => group.All(atom => held.GetValueOrDefault(atom.Key) == atom.Interviews))
            .Where(group => split.All(by => group.Select(atom => atom.ValueOf(by)).Distinct().Count() == 1))
            .SelectMany(group => group);
    }

    private void Part(IReadOnlyList<GroupAtomRow> atoms, int depth)
    {
        if (depth == Order.Length)
        {
            _groups.Add(atoms);
            return;
        }

        foreach (var part in Parts(atoms, Order[depth])) Part(part, depth + 1);
    }

    // What is too small by itself is put together; where even that is too small, the smallest of the others takes it in.
    private List<IReadOnlyList<GroupAtomRow>> Parts(IReadOnlyList<GroupAtomRow> atoms, Func<GroupAtomRow, string> value)
    {
        var parts = atoms.GroupBy(value, StringComparer.Ordinal).Select(part => part.ToList()).OrderBy(Candidates).ToList();
        List<IReadOnlyList<GroupAtomRow>> enough = [.. parts.Where(IsEnough)];
        var rest = parts.Where(part => !IsEnough(part)).SelectMany(part => part).ToList();
        if (rest.Count == 0) return enough;
        if (enough.Count == 0) return [atoms];
        if (IsEnough(rest)) return [.. enough, rest];
        return [[.. enough[0], .. rest], .. enough.Skip(1)];
    }

    private bool IsEnough(IReadOnlyList<GroupAtomRow> atoms) => Candidates(atoms) >= _smallest;

    private static int Candidates(IReadOnlyList<GroupAtomRow> atoms) => atoms.Sum(atom => atom.Candidates);
}
