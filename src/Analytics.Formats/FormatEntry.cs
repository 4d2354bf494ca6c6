using System.Text.Json;
using System.Text.Json.Nodes;
using Analytics.Transcripts;

namespace Analytics.Formats;

/// <summary>One interview of a file, or the reasons why there is none.</summary>
public abstract record FormatEntry
{
    private FormatEntry()
    {
    }

    /// <summary>The line of the file it starts on, from 1; 1 where the file has no lines worth naming.</summary>
    public abstract int Line { get; init; }

    /// <summary>An interview as one JSON object of the open format. It is not checked yet.</summary>
    /// <param name="Line">The line of the file it starts on, from 1.</param>
    /// <param name="Json">The object, UTF-8.</param>
    public sealed record Interview(int Line, ReadOnlyMemory<byte> Json) : FormatEntry
    {
        /// <summary>What a reader must be told about how it was read; beside what is found when it is checked.</summary>
        public IReadOnlyList<Finding> Findings { get; init; } = [];

        /// <summary>An interview from an object that was built.</summary>
        public static Interview Of(int line, JsonObject json)
        {
            ArgumentNullException.ThrowIfNull(json);
            return new Interview(line, JsonSerializer.SerializeToUtf8Bytes(json));
        }
    }

    /// <summary>A part of the file that is no interview and should be.</summary>
    /// <param name="Line">The line of the file it starts on, from 1.</param>
    /// <param name="Faults">Why, at least one.</param>
    public sealed record Unreadable(int Line, IReadOnlyList<Fault> Faults) : FormatEntry
    {
        /// <summary>With one reason.</summary>
        public static Unreadable Of(FaultCode code, int line, string detail) => new(line, [new Fault(code, line, detail)]);
    }
}
