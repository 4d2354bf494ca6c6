namespace Analytics.Warehouse.Search;

/// <summary>The index of words could not be read. It was emptied, so that nothing is covered and it is filled anew; searching again works.</summary>
public sealed class WordIndexDamagedException(Exception cause)
    : Exception($"The index of words was damaged ({cause.Message}) and has been emptied. Search again; it is filled by the next load or rebuild.", cause);
