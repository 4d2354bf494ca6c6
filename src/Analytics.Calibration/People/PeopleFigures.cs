namespace Analytics.Calibration.People;

/// <summary>The figures that verdicts and sentences are made of.</summary>
/// <param name="Kappa">Evaluator and people's mean.</param>
/// <param name="Single">Evaluator and one person.</param>
/// <param name="Level">Standardised mean difference.</param>
/// <param name="People">People among themselves.</param>
/// <param name="Alpha">Krippendorff's alpha of people.</param>
/// <param name="Degradation">Single less people.</param>
/// <param name="TrueScore">PRMSE.</param>
/// <param name="Candidates">Candidates with an answer that evaluator and people judged.</param>
/// <param name="CandidatesRatedTwice">Candidates with an answer that two people rated.</param>
internal sealed record PeopleFigures(
    Estimate Kappa, Estimate Single, Estimate Level, Estimate People, Estimate Alpha, Estimate Degradation, Estimate TrueScore, int Candidates, int CandidatesRatedTwice);
