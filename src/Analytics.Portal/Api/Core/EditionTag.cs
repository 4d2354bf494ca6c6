using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Analytics.Warehouse.Scopes;
using Microsoft.Net.Http.Headers;

namespace Analytics.Portal.Api.Core;

/// <summary>The entity tag of an answer: the same for the same address and the same state of the warehouse, answered by the same program to who may read the same.</summary>
public static class EditionTag
{
    // A new version of the program may answer the same question in another shape.
    private static readonly string Program = typeof(EditionTag).Module.ModuleVersionId.ToString("N");

    /// <summary>Tags the answer.</summary>
    /// <returns>True when the client already has it, so that 304 is the answer.</returns>
    public static bool Apply(HttpContext context, Edition edition)
    {
        var address = $"{Program}\n{edition.DataAsOf.Ticks}\n{ReadScope.Current}\n{context.Request.Path}{context.Request.QueryString}";
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)))[..16];
        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{edition.Version}-{digest}\""));
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Tag == "*" || known.Compare(tag, useStrongComparison: false));
    }
}
