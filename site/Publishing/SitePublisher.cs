using System.Collections.Immutable;
using Almanac.Composing;
using Almanac.Reading;

namespace Almanac.Publishing;

/// <summary>
/// The last stage: the files become the output folder, all or nothing. The new tree is made beside the old
/// one and takes its place in one step; of two builds at once one waits for the other; whatever fails before leaves the last good site as it was. A file
/// whose bytes did not change keeps its time stamp, and files that no build made are carried over.
/// </summary>
public static class SitePublisher
{
    /// <summary>The file that says that the folder is ours, and which files in it are.</summary>
    public const string Marker = ".almanac";

    /// <summary>All files and folders below a folder, hidden ones too; no link is followed.</summary>
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>Writes the site and returns how many files were written anew.</summary>
    /// <exception cref="OutputRefusedException">The folder holds files and was not made by a build, or it has links.</exception>
    /// <exception cref="IOException">The disk refused; the folder is as it was.</exception>
    public static int Publish(ImmutableArray<OutputFile> files, string output)
    {
        output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        var parent = Path.GetDirectoryName(output) ?? throw new OutputRefusedException("the output cannot be the root of the disk");
        Directory.CreateDirectory(parent);
        using var held = FolderLock.Take(parent);
        RemoveLeftovers(parent, output);
        var old = ReadMarker(output);
        var staging = Path.Combine(parent, $"{StagingPrefix(Path.GetFileName(output))}{Environment.ProcessId}");
        try
        {
            var written = Write(files, output, staging);
            CarryOver(files, old, output, staging);
            FolderSwap.Swap(staging, output);
            return written;
        }
        finally
        {
            if (Directory.Exists(staging)) Directory.Delete(staging, recursive: true);
        }
    }

    private static HashSet<string> ReadMarker(string output)
    {
        RefuseLinks(output);
        var marker = Path.Combine(output, Marker);
        if (FileType.IsPlainFile(marker)) return [.. File.ReadAllLines(marker).Skip(1)];
        if (File.Exists(output)) throw new OutputRefusedException($"`{output}` is a file");
        if (Directory.Exists(output) && Directory.EnumerateFileSystemEntries(output).Any())
        {
            throw new OutputRefusedException($"`{output}` holds files that no build made; name an empty folder with `--output`");
        }
        return [];
    }

    /// <summary>A link in the output could bring any file of the machine into what is published, or take the site elsewhere.</summary>
    private static void RefuseLinks(string output)
    {
        var link = new FileInfo(output).LinkTarget is not null ? output
            : Directory.Exists(output) ? Directory.EnumerateFileSystemEntries(output, "*", Everything).FirstOrDefault(path => new FileInfo(path).LinkTarget is not null)
            : null;
        if (link is not null) throw new OutputRefusedException($"`{link}` is a symbolic link; delete it, or name another folder with `--output`");
    }

    private static int Write(ImmutableArray<OutputFile> files, string output, string staging)
    {
        foreach (var folder in files.Select(f => Path.GetDirectoryName(f.Path)!).Distinct()) Directory.CreateDirectory(Path.Combine(staging, folder));
        var written = 0;
        Parallel.ForEach(files, file =>
        {
            var target = Path.Combine(staging, file.Path);
            var before = new FileInfo(Path.Combine(output, file.Path));
            if (FileType.IsPlainFile(before.FullName) && before.Length == file.Bytes.Length && File.ReadAllBytes(before.FullName).AsSpan().SequenceEqual(file.Bytes))
            {
                FolderSwap.Keep(before.FullName, target);
            }
            else
            {
                File.WriteAllBytes(target, file.Bytes);
                Interlocked.Increment(ref written);
            }
        });
        File.WriteAllLines(Path.Combine(staging, Marker), ["This folder is made by almanac build; these files are replaced by the next one:", .. files.Select(f => f.Path)]);
        return written;
    }

    private static void CarryOver(ImmutableArray<OutputFile> files, HashSet<string> old, string output, string staging)
    {
        if (!Directory.Exists(output)) return;
        var ours = files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(output, "*", Everything).Where(FileType.IsPlainFile))
        {
            var path = Path.GetRelativePath(output, file).Replace('\\', '/');
            if (path == Marker || ours.Contains(path) || old.Contains(path)) continue;
            var target = Path.Combine(staging, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            FolderSwap.Keep(file, target);
        }
    }

    private static string StagingPrefix(string name) => $".{name}.new-";

    /// <summary>Deletes the unfinished trees of builds that were killed; a last good one that was set aside comes back.</summary>
    private static void RemoveLeftovers(string parent, string output)
    {
        foreach (var folder in Directory.EnumerateDirectories(parent, StagingPrefix(Path.GetFileName(output)) + "*"))
        {
            var isAside = folder.EndsWith(FolderSwap.Aside, StringComparison.Ordinal);
            var name = isAside ? folder[..^FolderSwap.Aside.Length] : folder;
            if (!int.TryParse(name[(name.LastIndexOf('-') + 1)..], out var process) || IsRunning(process)) continue;
            if (isAside && !Directory.Exists(output)) Directory.Move(folder, output);
            else Directory.Delete(folder, recursive: true);
        }
    }

    private static bool IsRunning(int process)
    {
        if (process == Environment.ProcessId) return false;
        try
        {
            using var found = System.Diagnostics.Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

/// <summary>The output folder may not be written to: it holds what no build made.</summary>
public sealed class OutputRefusedException(string message) : Exception(message);
