using System.Diagnostics;
using System.Globalization;
using System.Text;
using Analytics.Charts.Colours;
using Analytics.Charts.DotIntervals;
using SkiaSharp;

namespace Analytics.Charts.Tests;

/// <summary>
/// Every chart on one sheet a width and theme, to be looked at; and what drawing costs. Run by name: both are explicit.
/// CHART_SHEETS names the folder they go to.
/// </summary>
public class ContactSheetTests(ITestOutputHelper output)
{
    private const int Gap = 12;

    public static MatrixTheoryData<int, ChartTheme> Sheets { get; } = new([340, 560, 1120], [ChartTheme.Light, ChartTheme.Dark]);

    [Theory(Explicit = true)]
    [MemberData(nameof(Sheets))]
    public void Draw_EveryChart_OnASheet(int width, ChartTheme theme)
    {
        var pictures = Examples.All.Values.Select(draw => draw(new(width, width < 560 ? 260 : 280), theme, ChartDress.Standalone)).ToArray();
        var columns = width switch { 340 => 5, 560 => 3, _ => 2 };
        var rows = pictures.Chunk(columns).ToArray();
        using var sheet = new SKBitmap((columns * (width + Gap)) + Gap, rows.Sum(row => row.Max(p => p.Size.Height) + Gap) + Gap);
        using var canvas = new SKCanvas(sheet);
        canvas.Clear(Palette.For(theme).Surface.ToPlot().ToSKColor());
        var top = Gap;
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                using var drawn = SKBitmap.Decode(row[i].ToPng());
                canvas.DrawBitmap(drawn, Gap + (i * (width + Gap)), top);
            }

            top += row.Max(picture => picture.Size.Height) + Gap;
        }

        using var png = sheet.Encode(SKEncodedImageFormat.Png, 100);
        File.WriteAllBytes(Path.Combine(Folder(), $"{width}-{theme}.png".ToLowerInvariant()), png.ToArray());
    }

    /// <summary>Every chart as SVG, and a page that shows them all, to be opened in a browser with and without fonts.</summary>
    [Theory(Explicit = true)]
    [InlineData(ChartTheme.Light)]
    [InlineData(ChartTheme.Dark)]
    public void Draw_EveryChart_AsSvgOnAPage(ChartTheme theme)
    {
        var page = new StringBuilder($"<!doctype html><meta charset=utf-8><body style=\"margin:8px;background:{Palette.For(theme).Surface.Hex}\">");
        foreach (var (name, draw) in Examples.All)
        {
            var file = $"{name.Replace(' ', '-')}-{theme}.svg".ToLowerInvariant();
            File.WriteAllText(Path.Combine(Folder(), file), draw(new(560, 280), theme, ChartDress.Standalone).ToSvg());
            page.Append(CultureInfo.InvariantCulture, $"<img src=\"{file}\" alt=\"\" style=\"margin:6px\">");
        }

        File.WriteAllText(Path.Combine(Folder(), $"svg-{theme}.html".ToLowerInvariant()), page.ToString());
    }

    /// <summary>Processor milliseconds and bytes a chart, the median of many rounds after warming up.</summary>
    [Fact(Explicit = true)]
    public void Measure_EveryChart_TimesAndSizes()
    {
        output.WriteLine("| chart | draw ms | svg ms | png x2 ms | svg bytes | png bytes | png x2 bytes |\n|---|---|---|---|---|---|---|");
        var crowds = new[] { 50, 2000 }.Select(count => KeyValuePair.Create<string, Func<ChartSize, ChartTheme, ChartDress, ChartPicture>>(
            $"{count} groups", (_, theme, dress) => Crowd(count).Draw(new(640, 1400), theme, dress)));
        foreach (var (name, draw) in Examples.All.Concat(crowds))
        {
            var picture = draw(Examples.Size, ChartTheme.Light, ChartDress.InPage);
            var drawing = Milliseconds(() => draw(Examples.Size, ChartTheme.Light, ChartDress.InPage));
            var (svg, png) = (Milliseconds(() => picture.ToSvg()), Milliseconds(() => picture.ToPng(2)));
            var sizes = $"{picture.ToSvg().Length} | {picture.ToPng().Length} | {picture.ToPng(2).Length}";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {drawing:0.00} | {svg:0.00} | {png:0.00} | {sizes} |"));
        }
    }

    private static DotIntervalData Crowd(int count) =>
        Examples.Bias with { Rows = [.. Enumerable.Range(0, count).Select(i => new DotRow($"Position {i}", 0.1, 0, 0.2, 9, $"/i?{i}"))] };

    private static double Milliseconds(Action action)
    {
        for (var i = 0; i < 20; i++)
            action();
        var rounds = new double[31];
        for (var i = 0; i < rounds.Length; i++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            action();
            action();
            rounds[i] = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / 2;
        }

        return rounds.Average();
    }

    private static string Folder() =>
        Directory.CreateDirectory(Environment.GetEnvironmentVariable("CHART_SHEETS") ?? Path.Combine(Path.GetTempPath(), "chart-sheets")).FullName;
}
