namespace Analytics.Warehouse.Search;

/// <summary>What is stored in the index of words cannot have been written by it.</summary>
internal sealed class DamagedListException(string fault) : Exception(fault);
