using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Analytics.Portal.Host;

/// <summary>Pages, pictures and figures are text that packs to a fifth and less.</summary>
public static class Compression
{
    private static readonly string[] Packed = ["text/html", "text/plain", "text/csv", "application/json", "application/problem+json", "image/svg+xml"];

    /// <summary>Registers it: Brotli and gzip, quickly rather than small.</summary>
    public static IServiceCollection AddCompression(this IServiceCollection services) => services
        .AddResponseCompression(options => options.MimeTypes = Packed)
        .Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest)
        .Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
}
