using System.Text;
using Analytics.Jobs.Upload;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Analytics.Portal.Ingest;

/// <summary>The parts of one upload: its fields, and its files on disk until they are taken. Disposing it deletes them.</summary>
internal sealed class ReceivedForm : IAsyncDisposable
{
    private readonly List<(string Name, FileStream Content)> _files = [];
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    /// <summary>The files, as they may be opened once each.</summary>
    public IReadOnlyList<UploadedFile> Files => [.. _files.Select(file => new UploadedFile(file.Name, () =>
    {
        file.Content.Position = 0;
        return file.Content;
    }))];

    /// <summary>A field's value; null when it was not sent.</summary>
    public string? Field(string name) => _fields.GetValueOrDefault(name);

    /// <summary>Reads the form; false as soon as it is known that it may not be taken.</summary>
    /// <exception cref="UploadRefusedException">It has too many parts, or a field is too long.</exception>
    /// <exception cref="InvalidDataException">It is no multipart form.</exception>
    public async Task<bool> ReadAsync(MultipartReader reader, int mostParts, int mostFieldBytes, Func<string?, Task<bool>> isAllowed, CancellationToken cancellationToken)
    {
        var isKnown = false;
        for (var parts = 0; await reader.ReadNextSectionAsync(cancellationToken) is { } section; parts++)
        {
            if (parts == mostParts) throw new UploadRefusedException($"The form has more than {mostParts} parts; send fewer files at a time, or an archive of them.");
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var part)) throw new InvalidDataException("A part without a name.");
            if (!part.IsFileDisposition())
            {
                _fields[HeaderUtilities.RemoveQuotes(part.Name).ToString()] = await TextAsync(section.Body, mostFieldBytes, cancellationToken);
                continue;
            }

            if (!isKnown && !await isAllowed(Field(UploadReading.TokenField))) return false;
            isKnown = true;
            await KeepAsync(NameOf(part), section.Body, cancellationToken);
        }

        return isKnown || await isAllowed(Field(UploadReading.TokenField));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var (_, content) in _files) await content.DisposeAsync();
    }

    // A form without a chosen file sends one part without a name.
    private async Task KeepAsync(string name, Stream body, CancellationToken cancellationToken)
    {
        if (name.Length == 0) return;
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var content = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 128 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        _files.Add((name, content));
        await body.CopyToAsync(content, cancellationToken);
    }

    private static string NameOf(ContentDispositionHeaderValue part) =>
        HeaderUtilities.RemoveQuotes(part.FileNameStar.HasValue ? part.FileNameStar : part.FileName).ToString();

    private static async Task<string> TextAsync(Stream body, int most, CancellationToken cancellationToken)
    {
        var buffer = new byte[most];
        var length = await body.ReadAtLeastAsync(buffer, most, throwOnEndOfStream: false, cancellationToken);
        return length < most ? Encoding.UTF8.GetString(buffer, 0, length) : throw new UploadRefusedException($"A field of the form has more than {most - 1} bytes; only files may be long.");
    }
}
