namespace Analytics.Warehouse.Loading;

/// <summary>The candidate code in a transcript's file name.</summary>
internal static class CandidateCode
{
    /// <summary><c>C017</c> of <c>C017_Alex_Thompson.txt</c>; the name without its ending where no part of it is a code.</summary>
    public static string Of(string fileName)
    {
        var stem = Path.GetFileNameWithoutExtension(fileName);
        return stem.Split('_', '-', ' ', '.').FirstOrDefault(IsCode) ?? stem;
    }

    private static bool IsCode(string part) => part.Length > 1 && part[0] == 'C' && part.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
