namespace Analytics.State;

/// <summary>The names people give.</summary>
public static class StateName
{
    /// <summary>Most characters of a name.</summary>
    public const int MostCharacters = 100;

    /// <summary>A name as it is kept: one line, without white space around it.</summary>
    /// <exception cref="StateRefusedException">There is none, or it is too long.</exception>
    public static string Of(string? given)
    {
        var name = string.Join(' ', (given ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => new string([.. word.Where(c => !char.IsControl(c))])).Where(word => word.Length > 0));
        if (name.Length == 0) throw new StateRefusedException(StateRefusal.NameMissing);
        return name.Length <= MostCharacters ? name : throw new StateRefusedException(StateRefusal.NameTooLong);
    }
}
