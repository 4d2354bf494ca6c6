namespace Analytics.Warehouse.Search;

/// <summary>What an interview adds to the index of words.</summary>
/// <param name="InterviewNo">Its number in the order of loading, from 1.</param>
/// <param name="Turns">The texts of its turns, in order, as they are stored.</param>
public readonly record struct SpokenInterview(long InterviewNo, IEnumerable<string> Turns);
