using Hangfire.Logging;
using Microsoft.Extensions.Logging;
using HangfireLevel = Hangfire.Logging.LogLevel;
using Level = Microsoft.Extensions.Logging.LogLevel;

namespace Analytics.Jobs.Hosting;

/// <summary>
/// Hangfire's log in the host's log. Hangfire keeps its provider in a static that outlives the host, and its own bridge then fails
/// whoever asks it for a logger; this one falls silent.
/// </summary>
internal sealed class HostLog(ILoggerFactory loggers) : ILogProvider
{
    public ILog GetLogger(string name)
    {
        try
        {
            return new Bridge(loggers.CreateLogger(name));
        }
        catch (ObjectDisposedException)
        {
            return new Bridge(null);
        }
    }

    private sealed class Bridge(ILogger? logger) : ILog
    {
        public bool Log(HangfireLevel logLevel, Func<string>? messageFunc, Exception? exception)
        {
            var level = Translate(logLevel);
            if (logger is null || !logger.IsEnabled(level)) return false;
            if (messageFunc is not null) logger.Log(level, default, messageFunc(), exception, static (message, _) => message);
            return true;
        }

        private static Level Translate(HangfireLevel level) => level switch
        {
            HangfireLevel.Trace => Level.Trace,
            HangfireLevel.Debug => Level.Debug,
            HangfireLevel.Info => Level.Information,
            HangfireLevel.Warn => Level.Warning,
            HangfireLevel.Error => Level.Error,
            _ => Level.Critical,
        };
    }
}
