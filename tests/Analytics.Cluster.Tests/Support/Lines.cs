using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Analytics.Cluster.Tests.Support;

/// <summary>A log that keeps what it is told.</summary>
internal sealed class Lines<T> : ILogger<T>
{
    public ConcurrentQueue<string> All { get; } = [];

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => All.Enqueue(formatter(state, exception));
}
