using Analytics.Portal.Host;
using Analytics.Portal.Tests.Host;

namespace Analytics.Portal.Tests.Telemetry;

public sealed class TelemetryOptionsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-").FullName;

    public void Dispose() => TestFolder.Delete(_folder);

    [Theory]
    [InlineData("Telemetry:Otlp", "collector:4317", "Telemetry:Otlp is \"collector:4317\"; the address of a collector is needed")]
    [InlineData("Telemetry:Otlp", "ftp://collector", "Telemetry:Otlp is")]
    [InlineData("Telemetry:Otlp", "http://me:secret@collector", "Telemetry:Otlp is")]
    [InlineData("Telemetry:SlowStatement", "-1", "Telemetry:SlowStatement is \"-1\"; allowed are 0 to 3600000.")]
    [InlineData("Telemetry:SlowStatement", "3600001", "Telemetry:SlowStatement is \"3600001\"")]
    [InlineData("Telemetry:OtlpProtocol", "7", "Telemetry:OtlpProtocol is \"7\"; allowed are Grpc and Http.")]
    [InlineData("Telemetry:OtlpProtocol", "Carrier", "Telemetry:OtlpProtocol")]
    [InlineData("Telemetry:Metrics", "perhaps", "Telemetry:Metrics")]
    [InlineData("Health:FreeMegabytes", "0", "Health:FreeMegabytes is \"0\"; allowed are 1 to 1000000.")]
    [InlineData("Health:FreeMegabytes", "1000001", "Health:FreeMegabytes is \"1000001\"")]
    [InlineData("Health:CountedWithinMinutes", "1441", "Health:CountedWithinMinutes is \"1441\"; allowed are 1 to 1440.")]
    [InlineData("Logging:Format", "xml", "Logging:Format is \"xml\"; allowed are text and json.")]
    [InlineData("SqlConsole:AtOnce", "17", "SqlConsole:AtOnce is \"17\"; allowed are 1 to 16.")]
    [InlineData("SqlConsole:Memory", "63", "SqlConsole:Memory is \"63\"; allowed are 64 to 65536.")]
    public void Build_WithAValueThatCannotWork_SaysKeyValueAndWhatIsAllowed(string key, string value, string said) =>
        Assert.Contains(said, Assert.Single(Assert.Throws<StartFaultException>(() => PortalApp.Build([.. RunningPortal.Arguments(_folder), $"--{key}", value])).Sentences), StringComparison.Ordinal);
}
