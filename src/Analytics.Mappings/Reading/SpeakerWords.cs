using System.Collections.Frozen;

namespace Analytics.Mappings.Reading;

/// <summary>Who speaks, by the usual names of roles. A mapping's own words come first.</summary>
internal static class SpeakerWords
{
    public const string Recruiter = "recruiter";

    public const string Candidate = "candidate";

    /// <summary>Roles whose entries are no words of an interview.</summary>
    public const string Neither = "";

    private static readonly FrozenDictionary<string, string> Roles = Usual(
        (Recruiter, "recruiter interviewer agent assistant bot ai model host moderator ai_recruiter ai_interviewer hiring_manager"),
        (Candidate, "candidate user customer human interviewee caller applicant guest"),
        (Neither, "system tool tool_call tool_calls tool_call_result tool_call_invocation tool_result function function_call function_call_result developer data node_transition dtmf sms injected"));

    /// <summary>The speaker of that name; <see cref="Neither"/> for roles that do not speak; null for a name that says nothing.</summary>
    public static string? Of(string name) => Roles.GetValueOrDefault(string.Join('_', name.ToLowerInvariant().Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries)));

    private static FrozenDictionary<string, string> Usual(params (string Speaker, string Names)[] roles) =>
        roles.SelectMany(role => role.Names.Split(' ').Select(name => KeyValuePair.Create(name, role.Speaker))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
