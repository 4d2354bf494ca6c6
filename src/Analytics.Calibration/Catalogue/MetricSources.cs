namespace Analytics.Calibration.Catalogue;

/// <summary>Sources that several metrics share.</summary>
internal static class MetricSources
{
    internal const string DeLong = "DeLong, DeLong & Clarke-Pearson 1988, Biometrics 44; Obuchowski 1997, Biometrics 53; Newcombe 2006, Statistics in Medicine 25";
    internal const string Ordinal = "Somers 1962, American Sociological Review 27; Kendall 1945, Biometrika 33; Brown & Benedetti 1977, JASA 72";
    internal const string Lin = "Lin 1989, Biometrics 45";
    internal const string Wilson = "Wilson 1927, JASA 22; design effect: Kish 1965, Survey Sampling";
    internal const string Student = "Student 1908, Biometrika 6; clusters: Cochran 1977, Sampling Techniques, section 6.3";
    internal const string Satterthwaite = "Satterthwaite 1946, Biometrics Bulletin 2";
    internal const string Williamson = "Williamson, Xi & Breyer 2012, Educational Measurement 31(1)";
    internal const string Cohen = "Cohen 1968, Psychological Bulletin 70";
    internal const string Icc = "Shrout & Fleiss 1979, Psychological Bulletin 86; McGraw & Wong 1996, Psychological Methods 1";
    internal const string DeVet = "de Vet et al. 2006, Journal of Clinical Epidemiology 59";
    internal const string Krippendorff = "Krippendorff 2011, Computing Krippendorff's Alpha-Reliability";
    internal const string RsmTool = "RSMTool, Evaluation Metrics; Williamson, Xi & Breyer 2012, Educational Measurement 31(1)";
    internal const string Loukina = "Loukina et al. 2020, BEA workshop; RSMTool, Evaluation Metrics";
    internal const string Ppi = "Angelopoulos et al. 2023, Science 382; PPI++: Angelopoulos, Duchi & Zrnic 2023, arXiv:2311.01453";
    internal const string House = "this product's own definition";
}
