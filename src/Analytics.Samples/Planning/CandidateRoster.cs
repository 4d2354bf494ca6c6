using System.Globalization;
using Analytics.Samples.Content;
using Analytics.Transcripts;

namespace Analytics.Samples.Planning;

/// <summary>
/// Who is interviewed in which run. The first two fifths of a run's places belong to a panel that is invited to every run, so that repeatability
/// and drift can be measured on the same people; a third of the others come back once, two runs later.
/// </summary>
internal sealed class CandidateRoster(CorpusOptions options, Catalogue catalogue)
{
    private const double Absence = 0.08;
    private static readonly double[] EarlyMix = [0.28, 0.32, 0.24, 0.16];
    private static readonly double[] LateMix = [0.20, 0.28, 0.30, 0.22];

    private readonly int _places = (options.Interviews + options.Runs - 1) / options.Runs + Slack(options);

    private int Panel => _places * 2 / 5;

    public Candidate At(int run, int place)
    {
        if (place < Panel)
        {
            var absent = SeededRandom.For(options.Seed, RandomUse.Run, run, place + 1).Chance(Absence);
            return absent ? Newcomer(run, _places + place) : Member(place);
        }

        var comesBack = run >= 2 && run % 4 >= 2 && (place - Panel) % 3 == 0;
        return Newcomer(comesBack ? run - 2 : run, place);
    }

    /// <summary>By how much the sizes of runs may differ from their mean.</summary>
    public static int Slack(CorpusOptions options) => options.Interviews / options.Runs / 8;

    private Candidate Member(int place)
    {
        var profile = (QualityProfile)((place + place / 4) % 4);
        return Invent(place, profile, catalogue.PositionAt(place * 5 % options.Positions));
    }

    private Candidate Newcomer(int run, int place)
    {
        var number = Panel + (long)run * (_places + Panel) + place - Panel;
        var random = SeededRandom.For(options.Seed, RandomUse.Candidate, number, 1);
        var late = options.Runs > 1 ? run / (options.Runs - 1.0) : 0;
        Span<double> mix = stackalloc double[4];
        for (var i = 0; i < 4; i++) mix[i] = EarlyMix[i] * (1 - late) + LateMix[i] * late;
        return Invent(number, (QualityProfile)random.Weighted(mix), catalogue.PositionAt(random.Below(options.Positions)));
    }

    private Candidate Invent(long number, QualityProfile profile, Position position)
    {
        var random = SeededRandom.For(options.Seed, RandomUse.Candidate, number);
        var (given, family) = catalogue.Names[(number + (uint)options.Seed % 1000) % catalogue.Names.Count];
        var title = profile >= QualityProfile.Strong && random.Chance(0.09) ? "Dr." : "";
        var code = "C" + (number + 1).ToString("000", CultureInfo.InvariantCulture);
        return new Candidate(code, title, given, family, profile, position, random.Pick(position.Employers), random.Pick(position.Projects), random.Normal(0.2));
    }
}
