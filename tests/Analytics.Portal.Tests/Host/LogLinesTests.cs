using System.Diagnostics;
using System.Text.Json;
using Analytics.Portal.Host;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Analytics.Portal.Tests.Host;

/// <summary>What stands in a line of the log beside its sentence.</summary>
public sealed class LogLinesTests
{
    private readonly Lines _lines = new();

    [Fact]
    public void Line_WithinARequest_NamesIt_AndNotItsAddress()
    {
        using var log = new LoggerConfiguration().WithRequests().WriteTo.Sink(_lines).CreateLogger();
        using var request = new Activity("request").Start();
        log.ForContext("RequestPath", "/sign-in/secret").ForContext("ConnectionId", "c1").Warning("It is late");

        using var text = new StringWriter();
        new RenderedCompactJsonFormatter().Format(_lines.All.Single(), text);
        var line = JsonDocument.Parse(text.ToString()).RootElement;
        Assert.Equal("It is late", line.GetProperty("@m").GetString());
        Assert.Equal(request.TraceId.ToHexString(), line.GetProperty("RequestId").GetString());
        Assert.DoesNotContain("secret", text.ToString(), StringComparison.Ordinal);
        Assert.False(line.TryGetProperty("ConnectionId", out _));
    }

    [Fact]
    public void Line_OutsideOfOne_NamesNone()
    {
        using var log = new LoggerConfiguration().WithRequests().WriteTo.Sink(_lines).CreateLogger();
        var before = Activity.Current;
        Activity.Current = null;
        log.Warning("It is late");
        Activity.Current = before;
        Assert.DoesNotContain("RequestId", _lines.All.Single().Properties.Keys);
    }

    private sealed class Lines : ILogEventSink
    {
        public List<LogEvent> All { get; } = [];

        public void Emit(LogEvent logEvent) => All.Add(logEvent);
    }
}
