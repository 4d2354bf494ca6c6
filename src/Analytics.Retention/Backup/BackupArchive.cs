using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Analytics.Warehouse;

namespace Analytics.Retention.Backup;

/// <summary>The one file a backup is: a zip of the manifest and the parts it names, each with its SHA-256.</summary>
internal static class BackupArchive
{
    public const string Warehouse = "analytics.duckdb";
    public const string State = "analytics.state";
    public const string Words = "analytics.words";

    /// <summary>The parts that lie in a folder.</summary>
    public static IReadOnlyList<BackupPart> Parts(string folder) => new[] { Warehouse, State, Words }
        .Select(name => Path.Combine(folder, name)).Where(File.Exists)
        .Select(file => new BackupPart(Path.GetFileName(file), new FileInfo(file).Length, Hash(file))).ToList();

    /// <summary>Packs a folder, reads it back and puts it in its place when every part is what it was.</summary>
    /// <exception cref="BackupException">What was written reads back as something else.</exception>
    public static void Pack(string folder, BackupManifest manifest, string path)
    {
        var part = path + ".part";
        try
        {
            using (var file = new FileStream(part, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
            using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
            {
                using (var entry = zip.CreateEntry(BackupManifest.Entry).Open()) entry.Write(Encoding.UTF8.GetBytes(manifest.ToJson()));
                foreach (var one in manifest.Parts) zip.CreateEntryFromFile(Path.Combine(folder, one.Name), one.Name, CompressionLevel.Fastest);
            }

            PrivateFiles.Keep(part);
            _ = Read(part, (_, entry) => SHA256.HashData(entry));
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Unpacks one into a folder.</summary>
    /// <exception cref="BackupException">It is no backup, damaged or of a later version.</exception>
    public static BackupManifest Unpack(string path, string folder) => Read(path, (part, entry) =>
    {
        using var hash = SHA256.Create();
        using (var file = File.Create(Path.Combine(folder, part.Name)))
        using (var hashed = new CryptoStream(file, hash, CryptoStreamMode.Write))
            entry.CopyTo(hashed);
        return hash.Hash!;
    });

    private static BackupManifest Read(string path, Func<BackupPart, Stream, byte[]> read)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            using var reader = new StreamReader(Entry(zip, BackupManifest.Entry, path).Open());
            var manifest = BackupManifest.Read(reader.ReadToEnd(), path);
            foreach (var part in manifest.Parts)
            {
                if (part.Name is not (Warehouse or State or Words)) throw new BackupException($"{path} holds a part {part.Name} that no backup of this program has.");
                using var entry = Entry(zip, part.Name, path).Open();
                if (Convert.ToHexStringLower(read(part, entry)) != part.Sha256) throw new BackupException($"{path} is damaged: {part.Name} in it is not what was written. Use another backup.");
            }

            return manifest;
        }
        catch (InvalidDataException fault)
        {
            throw new BackupException($"{path} is no backup of this program, or is damaged ({fault.Message}). Use another backup.", fault);
        }
    }

    private static ZipArchiveEntry Entry(ZipArchive zip, string name, string path) =>
        zip.GetEntry(name) ?? throw new BackupException($"{path} is no backup of this program: {name} is not in it.");

    private static string Hash(string file)
    {
        using var content = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }
}
