using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Almanac.Reading;

/// <summary>
/// Tells plain files from pipes, sockets and devices, which may never end or wait for ever. Nothing is opened
/// to find out.
/// </summary>
public static partial class FileType
{
    private const int CurrentDirectory = -100;
    private const int NotThroughLinks = 0x100;
    private const uint TypeOnly = 1;

    /// <summary>The size of <c>struct statx</c>, and where it has the mode (Linux, <c>stat.h</c>).</summary>
    private const int StatSize = 256;
    private const int ModeOffset = 28;
    private const int TypeBits = 0xF000;
    private const int PlainFile = 0x8000;

    /// <summary>Whether a path leads to a file with contents of its own, not through a link. Systems other than Linux are taken at their word.</summary>
    public static bool IsPlainFile(string path)
    {
        if (!OperatingSystem.IsLinux()) return new FileInfo(path) is { Exists: true, LinkTarget: null };
        Span<byte> stat = stackalloc byte[StatSize];
        return Stat(CurrentDirectory, path, NotThroughLinks, TypeOnly, stat) == 0
            && (BinaryPrimitives.ReadUInt16LittleEndian(stat[ModeOffset..]) & TypeBits) == PlainFile;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Stat(int folder, string path, int flags, uint mask, Span<byte> stat);
}
