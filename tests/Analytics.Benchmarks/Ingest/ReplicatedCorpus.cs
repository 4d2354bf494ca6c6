using System.Globalization;
using System.Text;

namespace Analytics.Benchmarks.Ingest;

/// <summary>A corpus as large as asked, made of the committed samples over and over; a number in each keeps contents apart.</summary>
internal sealed record ReplicatedCorpus(string Folder, int Files, long Bytes)
{
    private const int FilesInRun = 250;

    public static ReplicatedCorpus Make(WorkFolder work, int files)
    {
        var samples = Directory.GetFiles(FindSamples(), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var folder = work.At("corpus");
        var bytes = 0L;
        var run = "";
        for (var number = 0; number < files; number++)
        {
            if (number % FilesInRun == 0)
            {
                var day = new DateTime(2026, 1, 1, 9, 0, 0).AddDays(number / FilesInRun);
                run = Directory.CreateDirectory(Path.Combine(folder, $"transcripts_{day.ToString("yyyyMMdd_HHmmss", CultureInfo.InvariantCulture)}")).FullName;
            }

            var sample = samples[number % samples.Count];
            var text = File.ReadAllText(sample).Replace("AI Recruiter: ", $"AI Recruiter: ({number}) ", StringComparison.Ordinal);
            bytes += Encoding.UTF8.GetByteCount(text);
            File.WriteAllText(Path.Combine(run, $"C{number % FilesInRun:000}_{Path.GetFileName(sample).Split('_', 2)[1]}"), text);
        }

        return new ReplicatedCorpus(folder, files, bytes);
    }

    private static string FindSamples()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var samples = Path.Combine(folder.FullName, "data", "samples");
            if (Directory.Exists(samples)) return samples;
        }

        throw new DirectoryNotFoundException("There is no data/samples above this program; run it from a clone.");
    }
}
