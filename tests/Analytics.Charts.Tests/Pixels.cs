using Analytics.Charts.Colours;
using SkiaSharp;

namespace Analytics.Charts.Tests;

/// <summary>The pixels of a PNG, asked by picture coordinates.</summary>
internal sealed class Pixels : IDisposable
{
    private readonly SKBitmap bitmap;
    private readonly int ratio;

    public Pixels(ChartPicture picture, int ratio = 1)
    {
        bitmap = SKBitmap.Decode(picture.ToPng(ratio));
        this.ratio = ratio;
    }

    public int Width => bitmap.Width;

    public int Height => bitmap.Height;

    public bool Is(double x, double y, Colour colour)
    {
        var pixel = At(x, y);
        return pixel.Alpha == 255 && pixel.Red == colour.Red && pixel.Green == colour.Green && pixel.Blue == colour.Blue;
    }

    public SKColor At(double x, double y)
    {
        var (column, row) = ((int)(x * ratio), (int)(y * ratio));
        return column < 0 || row < 0 || column >= bitmap.Width || row >= bitmap.Height ? SKColors.Transparent : bitmap.GetPixel(column, row);
    }

    /// <summary>How many pixels are not transparent.</summary>
    public int Inked() => bitmap.Pixels.Count(pixel => pixel.Alpha > 0);

    /// <summary>
    /// True when the box is bordered by pixels of the colour and the row and column of pixels around it hold none:
    /// the box is exactly where the shape is, to the pixel.
    /// </summary>
    public bool IsExactly(ChartMark mark, Colour colour)
    {
        var step = 1.0 / ratio;
        var half = step / 2;
        var (left, right, top, bottom) = (mark.X + half, mark.X + mark.Width - half, mark.Y + half, mark.Y + mark.Height - half);
        for (var x = left; x <= right; x += step)
        {
            if (!Is(x, top, colour) || !Is(x, bottom, colour) || Is(x, top - step, colour) || Is(x, bottom + step, colour))
                return false;
        }

        for (var y = top; y <= bottom; y += step)
        {
            if (!Is(left, y, colour) || !Is(right, y, colour) || Is(left - step, y, colour) || Is(right + step, y, colour))
                return false;
        }

        return true;
    }

    public void Dispose() => bitmap.Dispose();
}
