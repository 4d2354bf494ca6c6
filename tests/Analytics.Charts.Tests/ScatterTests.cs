using Analytics.Charts.Colours;

namespace Analytics.Charts.Tests;

/// <summary>Scatters: nothing hides behind something else, and distance from the diagonal is told in words.</summary>
public class ScatterTests
{
    [Fact]
    public void Dots_OfOneGroupAtOnePlace_AreOneWithTheirNumber()
    {
        var mark = Examples.Draw("scatter").Marks.Single(mark => mark.Label.StartsWith("weak, C001", StringComparison.Ordinal));

        Assert.Equal(("weak, C001; C002", "1.50, then 2.00", 2, 4, "/i?1"), (mark.Label, mark.Value, mark.N, mark.Interviews, mark.Link));
    }

    [Fact]
    public void Dots_AtOnePlaceWithDifferentLinks_HaveNone()
    {
        var data = Examples.Scatter with { Groups = [new("weak", [new(2, 2, 1, "C001", "/a"), new(2, 2, 1, "C002", "/b")])] };

        Assert.Null(Assert.Single(data.Draw(Examples.Size, ChartTheme.Light).Marks).Link);
    }

    [Fact]
    public void Dots_OfTwoGroupsAtOnePlace_StandSideBySide()
    {
        var marks = Examples.Draw("scatter").Marks.Where(mark => mark.Value == "5.00, then 5.00").OrderBy(mark => mark.X).ToArray();

        Assert.Equal(2, marks.Length);
        Assert.Equal(marks[0].Y + (marks[0].Height / 2), marks[1].Y + (marks[1].Height / 2), 0.01);
        var apart = marks[1].X + (marks[1].Width / 2) - marks[0].X - (marks[0].Width / 2);
        Assert.True(apart > 6, $"{apart} pixels apart");
    }

    [Fact]
    public void Dots_OfThousands_StaySmall()
    {
        var data = Examples.Scatter with { Groups = [new("weak", [new(3, 3, 90_000, null, null), new(4, 4, 1, null, null)])] };
        var marks = data.Draw(Examples.Size, ChartTheme.Light).Marks;

        Assert.All(marks, mark => Assert.InRange(mark.Width, 1, 24));
    }

    [Fact]
    public void Dots_AreInTheColourOfTheirGroup()
    {
        var picture = Examples.Draw("scatter", ChartTheme.Light, ChartDress.Standalone);
        using var pixels = new Pixels(picture, 2);
        string[] groups = ["weak", "strong", "exceptional"];
        var colours = Palette.For(ChartTheme.Light);

        foreach (var mark in picture.Marks)
        {
            var pixel = pixels.At(mark.X + (mark.Width / 2), mark.Y + (mark.Height / 2));
            var own = colours.Category(Array.FindIndex(groups, group => mark.Label.StartsWith(group, StringComparison.Ordinal)));
            var distance = Math.Abs(pixel.Red - own.Red) + Math.Abs(pixel.Green - own.Green) + Math.Abs(pixel.Blue - own.Blue);
            Assert.True(distance < 180, $"{mark} is {pixel}, its group {own.Hex}.");
        }
    }

    [Fact]
    public void Description_CountsHigherLowerSameAndOutside() => Assert.Equal(
        "First against second. 17 candidates: 2 higher the second time, 2 lower, 13 the same. Outside the band of 0.80 round the diagonal (no difference): 1.",
        Examples.Draw("scatter").Description);

    [Fact]
    public void Table_HoldsDifferenceAndInterviews()
    {
        var table = Examples.Draw("scatter").Table;

        Assert.Equal(["Profile", "Candidate", "first mean", "second mean", "difference", "n", "interviews"], table.Columns.Select(column => column.Name));
        Assert.Equal(["weak", "C001; C002", "1.50", "2.00", "0.50", "2", "4"], table.Rows[0].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Band_WiderThanTheAxes_FillsThePlotAndNoMore()
    {
        var picture = (Examples.Scatter with { Band = 40 }).Draw(Examples.Size, ChartTheme.Light);
        using var pixels = new Pixels(picture);

        Assert.Equal(0, pixels.At(638, 150).Alpha);
        Assert.True(pixels.At(600, 260 - 10).Alpha > 0);
    }
}
