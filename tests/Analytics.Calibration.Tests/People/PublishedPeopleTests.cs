using Analytics.Calibration.People;

namespace Analytics.Calibration.Tests.People;

/// <summary>Published tables given as rated answers.</summary>
public class PublishedPeopleTests
{
    [Fact]
    public void SiskelAndEbert_KappaIsThePublishedOne()
    {
        int[][] critics = [[24, 8, 13], [8, 13, 11], [10, 9, 64]];
        var answers = critics.SelectMany((row, i) => row.SelectMany((n, j) => Enumerable.Repeat((i, j), n)))
            .Select((p, k) => new RatedAnswer($"F{k}", k, p.i + 2, [new PersonRating("e", p.j + 2)])).ToList();

        var kappa = new EvaluatorAgreement(answers).Kappa();

        Assert.Equal(0.457971628, kappa.Value!.Value, 1e-9);
        Assert.Equal(0.0718412, kappa.StandardError!.Value, 0.001);
    }

    [Fact]
    public void ShroutAndFleiss_IccIsThePublishedOne()
    {
        double[][] table = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];

        var icc = new PeopleAgreement(table.Select((row, i) => new RatedAnswer($"T{i}", i, null, row.Select((p, j) => new PersonRating($"j{j}", p))))).IntraclassCorrelation();

        Assert.Equal(0.289764, icc.Value!.Value, 1e-6);
        Assert.Equal(6, icc.N);
    }

    [Fact]
    public void Krippendorff_AlphaIsThePublishedOne()
    {
        string[] observers = ["1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 ."];
        var rows = observers.Select(o => o.Split(' ')).ToArray();
        var answers = Enumerable.Range(0, 12).Select(u => new RatedAnswer(
            $"U{u}", u, null, rows.Select((r, o) => (r[u], o)).Where(r => r.Item1 != ".").Select(r => new PersonRating($"o{r.o}", r.Item1[0] - '0'))));

        var alpha = new PeopleAgreement(answers).Alpha();

        Assert.Equal(0.815388, alpha.Value!.Value, 1e-6);
        Assert.Equal(11, alpha.N);
    }
}
