namespace Analytics.Calibration.Catalogue;

/// <summary>Are groups treated alike? Ids end in attribute and group, such as sex:female.</summary>
internal static class ParityDefinitions
{
    private const string Rule = "6 RCNY 5-301; EEOC Uniform Guidelines 1978, 29 CFR 1607.4 D; Katz et al. 1978, Biometrics 34";
    private const string Read = "Below 0.80 with p below 0.05 fails; below 0.80 alone is to be watched.";

    internal static MetricDefinition[] All =>
    [
        new("air.{name}.mantel_haenszel", "{name}: ratio within profiles (Mantel-Haenszel)", MetricUnit.Ratio, MetricQuestion.Parity, Better.Higher)
        {
            What = "Selection-rate ratio to the reference group with profiles held alike.",
            HowToRead = Read,
            Source = "Greenland & Robins 1985, Biometrics 41; Mantel & Haenszel 1959, JNCI 22",
        },
        new("air.{name}.scoring", "{name}: scoring rate to the reference group’s", MetricUnit.Ratio, MetricQuestion.Parity, Better.Higher)
        {
            What = "Share of the group's candidates above the median of all, over that of the group with the highest share.",
            HowToRead = Read,
            Source = Rule,
        },
        new("air.{name}", "{name}: selection rate to the reference group’s", MetricUnit.Ratio, MetricQuestion.Parity, Better.Higher)
        {
            What = "Share of the group's candidates that is selected, over that of the group with the highest share.",
            HowToRead = Read,
            Source = Rule,
        },
    ];
}
