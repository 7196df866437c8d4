using System.Buffers.Binary;
using System.IO.Compression;
using Almanac.Composing;

namespace Almanac.Bundling;

/// <summary>Packs files into a ZIP archive whose bytes depend on nothing but the files: the time of each is the first that ZIP can write, and the archive does not say on which system it was made.</summary>
public static class Packer
{
    private static readonly DateTimeOffset First = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Where an entry of the central directory says which system made it, and the length of its fixed part (APPNOTE.TXT 4.3.12).</summary>
    private const int MadeBy = 5, NameLength = 28, ExtraLength = 30, CommentLength = 32, Fixed = 46;

    /// <param name="files">In the order in which they shall lie in the archive.</param>
    /// <param name="stored">The path of a file that is not compressed, or null.</param>
    public static byte[] Pack(IEnumerable<OutputFile> files, string? stored = null)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                var entry = zip.CreateEntry(file.Path, file.Path == stored ? CompressionLevel.NoCompression : CompressionLevel.SmallestSize);
                entry.LastWriteTime = First;
                entry.ExternalAttributes = 0;
                using var target = entry.Open();
                target.Write(file.Bytes);
            }
        }
        var bytes = stream.ToArray();
        ForgetSystem(bytes);
        return bytes;
    }

    private static void ForgetSystem(byte[] zip)
    {
        var end = zip.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        var at = BinaryPrimitives.ReadInt32LittleEndian(zip.AsSpan(end + 16));
        while (at < end && zip.AsSpan(at).StartsWith("PK\u0001\u0002"u8))
        {
            zip[at + MadeBy] = 0;
            int Length(int field) => BinaryPrimitives.ReadUInt16LittleEndian(zip.AsSpan(at + field));
            at += Fixed + Length(NameLength) + Length(ExtraLength) + Length(CommentLength);
        }
    }
}
