using Analytics.Portal.Host;
using Analytics.Portal.Tests.Host;

namespace Analytics.Portal.Tests.Telemetry;

public sealed class TelemetryOptionsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Telemetry:Otlp", "collector:4317", "Telemetry:Otlp is \"collector:4317\"; the address of a collector is needed")]
    [InlineData("Telemetry:Otlp", "ftp://collector", "Telemetry:Otlp is")]
    [InlineData("Telemetry:Otlp", "http://me:secret@collector", "Telemetry:Otlp is")]
    [InlineData("Telemetry:SlowStatement", "-1", "Telemetry:SlowStatement is -1; it must be from 0 to 3600000 milliseconds.")]
    [InlineData("Telemetry:SlowStatement", "3600001", "Telemetry:SlowStatement is 3600001")]
    [InlineData("Telemetry:OtlpProtocol", "7", "Telemetry:OtlpProtocol is \"7\"; allowed are Grpc and Http.")]
    [InlineData("Telemetry:OtlpProtocol", "Carrier", "Telemetry:OtlpProtocol")]
    [InlineData("Telemetry:Metrics", "perhaps", "Telemetry:Metrics")]
    [InlineData("Health:FreeMegabytes", "0", "Health:FreeMegabytes is 0; it must be from 1 to 1000000.")]
    [InlineData("Health:FreeMegabytes", "1000001", "Health:FreeMegabytes is 1000001")]
    [InlineData("Health:CountedWithinMinutes", "1441", "Health:CountedWithinMinutes is 1441; it must be from 1 to 1440.")]
    [InlineData("Logging:Format", "xml", "Logging:Format is \"xml\"; allowed are text and json.")]
    public void Build_WithAValueThatCannotWork_SaysKeyValueAndWhatIsAllowed(string key, string value, string said) =>
        Assert.Contains(said, Assert.Single(Assert.Throws<StartFaultException>(() => PortalApp.Build([.. RunningPortal.Arguments(_folder), $"--{key}", value])).Sentences), StringComparison.Ordinal);
}
