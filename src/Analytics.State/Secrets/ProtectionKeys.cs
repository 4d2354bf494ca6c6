using System.Xml.Linq;
using Dapper;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Analytics.State.Secrets;

/// <summary>The keys that protect cookies and forms, where several portals share them by a database. Every member may throw <see cref="StateUnavailableException"/>.</summary>
public sealed class ProtectionKeys(StateFile file, TimeProvider clock) : IXmlRepository
{
    /// <inheritdoc />
    public IReadOnlyCollection<XElement> GetAllElements() => file.Ask(connection => connection.Query<string>("select xml from protection_key order by id").Select(xml => XElement.Parse(xml)).ToList());

    /// <inheritdoc />
    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        file.Change(connection => connection.Execute(
            "insert into protection_key (name, xml, made_at) values (@friendlyName, @xml, @now)",
            new { friendlyName, xml = element.ToString(SaveOptions.DisableFormatting), now = StateTime.Text(clock.GetUtcNow().UtcDateTime) }));
    }
}
