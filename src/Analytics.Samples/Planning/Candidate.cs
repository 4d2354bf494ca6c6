using Analytics.Samples.Content;
using Analytics.Transcripts;

namespace Analytics.Samples.Planning;

/// <summary>One invented person. Interviewed again, only the answers are new.</summary>
internal sealed record Candidate(
    string Code, string Title, string Given, string Family, QualityProfile Profile, Position Position, string Employer, Topic Project, double Ability)
{
    /// <summary>As the header has it.</summary>
    public string Name => Title.Length > 0 ? $"{Title} {Given} {Family}" : $"{Given} {Family}";

    /// <summary>As the recruiter says it.</summary>
    public string Address => Title.Length > 0 ? $"{Title} {Family}" : Given;

    public string FileName => $"{Code}_{Name.Replace(' ', '_')}.txt";
}
