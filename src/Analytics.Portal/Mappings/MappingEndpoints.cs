using System.Text;
using Analytics.Mappings;
using Analytics.Mappings.Definition;
using Analytics.Portal.Access;
using Analytics.Portal.Host;
using Analytics.State.Access;
using Analytics.Warehouse.Loading;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace Analytics.Portal.Mappings;

/// <summary>What the form of the page on mappings posts to.</summary>
public static class MappingEndpoints
{
    /// <summary>Bytes that a trial may send: some files of one interview, which a reader can look through.</summary>
    public const long MostBytes = 8 * 1024 * 1024;

    private const string Pasted = "pasted.json";

    /// <summary>Answers <c>POST /data/mapping/try</c>.</summary>
    public static void MapMappings(this IEndpointRouteBuilder app) =>
        app.MapPost("/data/mapping/try", async (HttpContext context, IAntiforgery antiforgery, MappingFolder folder, MappingTrials trials, IngestLimits limits) =>
        {
            context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = MostBytes;
            if (context.Request.ContentLength > MostBytes) return FormAnswer.SeeOther(context, AddressOf(trials, Refused("", "What was sent is larger than a trial takes; try a part of the file.")));
            if (!context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context)) return FormAnswer.TokenMissing("Try a mapping");
            var form = await context.Request.ReadFormAsync(new FormOptions { ValueLengthLimit = (int)MostBytes, MultipartBodyLengthLimit = MostBytes }, context.RequestAborted);
            return FormAnswer.SeeOther(context, AddressOf(trials, await TryAsync(form, folder.Catalog, limits, context.RequestAborted)));
        }).Allow(Role.Engineer);

    private static string AddressOf(MappingTrials trials, TrialOutcome outcome) => $"/data/mapping?try={trials.Keep(outcome)}#result";

    private static async Task<TrialOutcome> TryAsync(IFormCollection form, MappingCatalog catalog, IngestLimits limits, CancellationToken cancellation)
    {
        List<SourceFile> files = [];
        foreach (var sent in form.Files.GetFiles("file").Where(sent => sent.Length > 0)) files.Add(await ReadAsync(sent, cancellation));
        if (files.Count == 0 && form["text"].ToString() is { Length: > 0 } text) files.Add(new(Pasted, text));
        if (files.Find(file => !IsTable(file)) is not { } tried) return Refused("", "Choose a file or paste its text; a table of scores goes with its captions.");
        var (mappings, faults, refusal) = Mappings(form, catalog);
        return mappings is null ? new(tried.Name, null, faults, refusal)
            : new(tried.Name, MappingTrial.Of(tried with { Beside = files.FindAll(IsTable) }, mappings, limits.Wordings()), [], null);
    }

    private static (IReadOnlyList<Mapping>? Mappings, IReadOnlyList<MappingFault> Faults, string? Refusal) Mappings(IFormCollection form, MappingCatalog catalog)
    {
        if (form["own"].ToString() is { Length: > 0 } own)
        {
            return MappingReader.Read("yours", own) switch
            {
                MappingCheck.Usable usable => ([usable.Mapping], [], null),
                MappingCheck.Refused refused => (null, refused.Faults, "The mapping that was pasted is refused."),
                _ => throw new InvalidOperationException("A mapping is usable or refused."),
            };
        }

        if (form["mapping"].ToString() is not { Length: > 0 } name) return (catalog.Mappings, [], null);
        return catalog.Named(name) is { } mapping ? ([mapping], [], null) : (null, [], "There is no mapping of that name.");
    }

    private static async Task<SourceFile> ReadAsync(IFormFile sent, CancellationToken cancellation)
    {
        using var reader = new StreamReader(sent.OpenReadStream(), Encoding.UTF8);
        return new(Path.GetFileName(sent.FileName), await reader.ReadToEndAsync(cancellation));
    }

    private static bool IsTable(SourceFile file) => file.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    private static TrialOutcome Refused(string file, string why) => new(file, null, [], why);
}
