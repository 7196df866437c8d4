using System.Collections.Concurrent;
using Almanac.Composing;
using Almanac.Reading;

namespace Almanac.Publishing;

/// <summary>
/// The last stage: the files become the output folder, all or nothing. The new tree is made beside the old
/// one, file by file, and takes its place in one step; of two builds at once one waits for the other; whatever fails before leaves the last good site as it was. A file
/// whose bytes did not change keeps its time stamp, and files that no build made are carried over.
/// </summary>
public sealed class SitePublisher : IDisposable
{
    /// <summary>The file that says that the folder is ours, and which files in it are.</summary>
    public const string Marker = ".almanac";

    /// <summary>All files and folders below a folder, hidden ones too; no link is followed.</summary>
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private readonly string output, staging;
    private readonly FolderLock held;
    private readonly HashSet<string> old;
    private readonly ConcurrentBag<string> paths = [];
    private readonly ConcurrentDictionary<string, bool> folders = new(StringComparer.Ordinal);
    private int written;

    /// <summary>Begins a new tree for a folder.</summary>
    /// <exception cref="OutputRefusedException">The folder holds files and was not made by a build, or it has links.</exception>
    /// <exception cref="IOException">The disk refused.</exception>
    public SitePublisher(string folder)
    {
        output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var parent = Path.GetDirectoryName(output) ?? throw new OutputRefusedException("the output cannot be the root of the disk");
        staging = Path.Combine(parent, $"{StagingPrefix(Path.GetFileName(output))}{Environment.ProcessId}");
        Directory.CreateDirectory(parent);
        held = FolderLock.Take(parent);
        try
        {
            RemoveLeftovers(parent, output);
            old = ReadMarker(output);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Writes a site and returns how many files were written anew.</summary>
    /// <exception cref="OutputRefusedException">The folder holds files and was not made by a build, or it has links.</exception>
    /// <exception cref="IOException">The disk refused; the folder is as it was.</exception>
    public static int Publish(IEnumerable<OutputFile> files, string folder)
    {
        using var publisher = new SitePublisher(folder);
        Parallel.ForEach(files, publisher.Add);
        return publisher.Complete();
    }

    /// <summary>Puts a file into the new tree; from several threads at once.</summary>
    /// <exception cref="IOException">The disk refused.</exception>
    public void Add(OutputFile file)
    {
        var target = Path.Combine(staging, file.Path);
        var folder = Path.GetDirectoryName(target)!;
        if (!folders.ContainsKey(folder))
        {
            Directory.CreateDirectory(folder);
            folders[folder] = true;
        }
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
        paths.Add(file.Path);
    }

    /// <summary>Puts the new tree in the place of the old, and returns how many of its files were written anew.</summary>
    /// <exception cref="IOException">The disk refused; the folder is as it was.</exception>
    public int Complete()
    {
        Directory.CreateDirectory(staging);
        File.WriteAllLines(Path.Combine(staging, Marker), ["This folder is made by almanac build; these files are replaced by the next one:", .. paths.Order(StringComparer.Ordinal)]);
        CarryOver();
        FolderSwap.Swap(staging, output);
        return written;
    }

    /// <summary>Removes what is unfinished, and lets other builds go on.</summary>
    public void Dispose()
    {
        try
        {
            if (Directory.Exists(staging)) Directory.Delete(staging, recursive: true);
        }
        finally
        {
            held.Dispose();
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

    private void CarryOver()
    {
        if (!Directory.Exists(output)) return;
        var ours = paths.ToHashSet(StringComparer.Ordinal);
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
