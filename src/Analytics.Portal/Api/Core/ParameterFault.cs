namespace Analytics.Portal.Api.Core;

/// <summary>A parameter that cannot be used.</summary>
/// <param name="Parameter">Its name as given.</param>
/// <param name="Value">Its value, cut when it is long.</param>
/// <param name="Reason">What is wrong with it, as the end of a sentence that starts with parameter and value.</param>
/// <param name="Allowed">What is allowed; null when it cannot be listed.</param>
public sealed record ParameterFault(string Parameter, string Value, string Reason, IReadOnlyList<string>? Allowed)
{
    private const int Longest = 60;

    /// <summary>The fault in one sentence.</summary>
    public string Sentence() => Allowed is null or [] ? $"{Parameter} \"{Value}\" {Reason}." : $"{Parameter} \"{Value}\" {Reason}; allowed: {string.Join(", ", Allowed)}.";

    /// <summary>A fault of a value as it came, shortened and without what a terminal would act on.</summary>
    public static ParameterFault Of(string parameter, string? value, string reason, IReadOnlyList<string>? allowed = null) =>
        new(Cut(parameter), Cut(value ?? ""), reason, allowed);

    private static string Cut(string text)
    {
        var shown = new string([.. text.Take(Longest).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c)]);
        return text.Length > Longest ? shown + "…" : shown;
    }
}
