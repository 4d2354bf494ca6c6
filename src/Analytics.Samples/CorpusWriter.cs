using System.Globalization;
using System.Text;

namespace Analytics.Samples;

/// <summary>Writes an invented corpus to disk as a harness would leave it.</summary>
public static class CorpusWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Writes <c>DIR/transcripts_YYYYMMDD_HHMMSS/Cnnn_First_Last.txt</c> and one <c>run.json</c> a run folder. Files of the same name are
    /// replaced, other files stay.
    /// </summary>
    /// <param name="options">What to invent.</param>
    /// <param name="directory">The corpus folder; made when it is not there.</param>
    /// <param name="progress">Told the number of interviews written so far; may be null.</param>
    /// <exception cref="ArgumentException">The options are not valid; the message has all faults.</exception>
    /// <exception cref="IOException">A file or folder cannot be written.</exception>
    public static void Write(CorpusOptions options, string directory, IProgress<int>? progress)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        var written = 0;
        string? folder = null;
        foreach (var interview in CorpusGenerator.Generate(options))
        {
            var target = Path.Combine(directory, interview.Run.Folder);
            if (folder != target) StartRun(folder = target, interview.Run);
            File.WriteAllText(Path.Combine(target, interview.FileName), interview.Text, Utf8);
            progress?.Report(++written);
        }
    }

    private static void StartRun(string folder, GeneratedRun run)
    {
        Directory.CreateDirectory(folder);
        var startedAt = run.StartedAt.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
        File.WriteAllText(
            Path.Combine(folder, "run.json"), $"{{\"evaluator\": \"{run.Evaluator}\", \"started_at\": \"{startedAt}\"}}\n", Utf8);
    }
}
