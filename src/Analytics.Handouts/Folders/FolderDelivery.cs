using Microsoft.Extensions.Options;

namespace Analytics.Handouts.Folders;

/// <summary>Puts printed pages into a folder below the one that is configured, and nowhere else.</summary>
public sealed class FolderDelivery(IOptions<Printing.PrintOptions> options)
{
    private const int MostCharacters = 200;

    /// <summary>Whether a folder is configured.</summary>
    public bool IsConfigured => !string.IsNullOrEmpty(options.Value.Folder);

    /// <summary>Whether a folder is one below the configured one by its name: parts with slashes between them, none of them a way up.</summary>
    /// <param name="folder">As somebody wrote it; empty for the configured folder itself.</param>
    public static bool IsBelow(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return folder.Length <= MostCharacters && !Path.IsPathRooted(folder) && !folder.Contains('\\', StringComparison.Ordinal) && !folder.Contains(':', StringComparison.Ordinal)
            && !folder.Any(char.IsControl) && (folder.Length == 0 || folder.Split('/').All(part => part.Trim() is not ("" or "." or "..")));
    }

    /// <summary>Writes the file; one of the same name is replaced, whole.</summary>
    /// <param name="handout">What.</param>
    /// <param name="folder">Below the configured folder; made when absent.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="DeliveryRefusedException">No folder is configured, or this leads out of it.</exception>
    /// <exception cref="DeliveryFailedException">It cannot be written.</exception>
    public async Task WriteAsync(Handout handout, string folder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(handout);
        if (!IsConfigured) throw new DeliveryRefusedException($"No folder is configured that files may be put into: set {Printing.PrintOptions.Section}:{nameof(Printing.PrintOptions.Folder)}.");
        if (!IsBelow(folder)) throw new DeliveryRefusedException($"\"{folder}\" is no folder below the configured one.");
        try
        {
            var root = Path.GetFullPath(options.Value.Folder!);
            if (HasLink(root, folder)) throw new DeliveryRefusedException($"\"{folder}\" goes by a link, which may lead out of the configured folder.");
            var path = Path.Combine(Directory.CreateDirectory(Path.Combine(root, folder)).FullName, handout.FileName);
            await File.WriteAllBytesAsync(path + ".part", handout.Pdf, cancellationToken);
            File.Move(path + ".part", path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DeliveryFailedException($"The file could not be written into \"{folder}\": {fault.Message}", fault);
        }
    }

    // Names alone cannot tell: a part of the way may be a link to anywhere.
    private static bool HasLink(string root, string folder)
    {
        var place = root;
        foreach (var part in folder.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            place = Path.Combine(place, part);
            if (new DirectoryInfo(place).LinkTarget is not null) return true;
        }

        return false;
    }
}
