using System.Runtime.InteropServices;

namespace Almanac.Publishing;

/// <summary>What the file system does in one step: two folders exchanged, a file under two names.</summary>
internal static partial class FolderSwap
{
    private const int CurrentDirectory = -100;
    private const uint Exchange = 2;

    /// <summary>Ends the name of an old folder while a new one takes its place, where that needs two steps.</summary>
    public const string Aside = ".old";

    /// <summary>Puts the new folder in the place of the old, which is deleted.</summary>
    public static void Swap(string fresh, string place)
    {
        if (!Directory.Exists(place))
        {
            Directory.Move(fresh, place);
            return;
        }
        if (OperatingSystem.IsLinux() && RenameAt(CurrentDirectory, fresh, CurrentDirectory, place, Exchange) == 0) return;
        var aside = fresh + Aside;
        Directory.Move(place, aside);
        try
        {
            Directory.Move(fresh, place);
        }
        catch
        {
            Directory.Move(aside, place);
            throw;
        }
        Directory.Delete(aside, recursive: true);
    }

    /// <summary>Gives a file that did not change a second name, or copies it with its time.</summary>
    public static void Keep(string file, string target)
    {
        if (!OperatingSystem.IsWindows() && HardLink(file, target) == 0) return;
        File.Copy(file, target);
        File.SetLastWriteTimeUtc(target, File.GetLastWriteTimeUtc(file));
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int HardLink(string file, string target);
}
