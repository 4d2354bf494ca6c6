using Analytics.Transcripts;

namespace Analytics.Warehouse.Sources;

/// <summary>Files that are no transcripts by their name: what they are, so that a reader knows where they went.</summary>
internal static class OtherKind
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        [".doc"] = "a Word document",
        [".docx"] = "a Word document",
        [".odt"] = "an OpenDocument text",
        [".rtf"] = "a rich text file",
        [".pdf"] = "a PDF",
        [".md"] = "a Markdown file",
        [".html"] = "a web page",
        [".htm"] = "a web page",
        [".xml"] = "an XML file",
        [".yaml"] = "a YAML file",
        [".yml"] = "a YAML file",
        [".csv"] = "a table (CSV)",
        [".tsv"] = "a table (TSV)",
        [".xlsx"] = "an Excel workbook",
        [".xls"] = "an Excel workbook",
        [".vtt"] = "subtitles (WebVTT)",
        [".srt"] = "subtitles (SubRip)",
        [".mp3"] = "a sound recording",
        [".wav"] = "a sound recording",
        [".m4a"] = "a sound recording",
        [".mp4"] = "a video",
        [".webm"] = "a video",
        [".png"] = "a picture",
        [".jpg"] = "a picture",
        [".jpeg"] = "a picture",
        [".log"] = "a log",
        [".eml"] = "an e-mail",
        [".rar"] = "a RAR archive",
        [".7z"] = "a 7z archive",
        [".gz"] = "a gzip archive",
        [".tar"] = "a tar archive",
        [".bz2"] = "a bzip2 archive",
        [".xz"] = "an xz archive",
        [".zst"] = "a zstd archive",
        [".zip"] = "an archive inside the archive",
        [".tgz"] = "an archive inside the archive",
    };

    private static readonly string[] Archives = [".rar", ".7z", ".gz", ".tar", ".bz2", ".xz", ".zst"];

    /// <summary>Why a file is kept out unread; null for one whose name is a transcript's.</summary>
    /// <param name="name">Its name.</param>
    public static Fault? Fault(string name)
    {
        if (SourceKind.IsTranscript(name)) return null;
        var ending = Path.GetExtension(name);
        var what = SourceKind.IsArchive(name) ? Names[".zip"] : Names.GetValueOrDefault(ending) ?? (ending.Length > 1 ? $"a file ending in {ending}" : "a file without an ending");
        return new Fault(FaultCode.NotATranscript, 1, $"This is not a transcript but {what}, by its name; it was not read. {ToDo(name, ending)}");
    }

    private static string ToDo(string name, string ending) =>
        SourceKind.IsArchive(name) ? "Unpack it and put what is in it beside it."
        : Array.Exists(Archives, other => other.Equals(ending, StringComparison.OrdinalIgnoreCase)) ? "Pack it as .zip or .tar.gz, or unpack it."
        : "Transcripts are .txt, .jsonl or .json files; save it as one if it is an interview.";
}
