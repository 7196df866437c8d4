using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;

namespace Almanac.Reading;

/// <summary>
/// Finds the files below a root. Follows no link, opens nothing, and stops where there is more than
/// <see cref="Limits"/> allow: then there are no files, and one diagnostic.
/// </summary>
internal sealed class SourceWalk(int mostFiles)
{
    private readonly List<(string Path, SourceUse Use)> files = [];
    private readonly List<Diagnostic> faults = [];
    private int count;
    private long bytes;
    private long entryBytes;

    /// <summary>The files by path, in ordinal order, each with what it is read as; those too large are left out.</summary>
    public static Outcome<List<(string Path, SourceUse Use)>> Find(string root, int mostFiles)
    {
        var walk = new SourceWalk(mostFiles);
        foreach (var name in (string[])["seeds", "content", "theme", "site.yml", "vocabulary.yml"])
        {
            if (Existing(Path.Combine(root, name)) is not { } entry) continue;
            walk.Visit(entry, name);
            if (walk.TooMuch(name) is { } fault) return new([], [fault]);
        }
        walk.files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new(walk.files, [.. walk.faults]);
    }

    private static FileSystemInfo? Existing(string path)
    {
        var file = new FileInfo(path);
        return file.Exists || file.LinkTarget is not null ? file : Directory.Exists(path) ? new DirectoryInfo(path) : null;
    }

    /// <summary>Looks at a file or folder and all below it, folder by folder, so that the depth costs no stack.</summary>
    private void Visit(FileSystemInfo first, string name)
    {
        var next = new Queue<(FileSystemInfo, string Path)>([(first, name)]);
        while (next.TryDequeue(out var at))
        {
            var (entry, path) = at;
            if (Refusal(entry, path) is { } fault) faults.Add(fault);
            else if (entry is not DirectoryInfo folder) Take((FileInfo)entry, path);
            else
            {
                foreach (var inner in folder.EnumerateFileSystemInfos())
                {
                    if (inner.Name.StartsWith('.')) continue;
                    if (++count > mostFiles) return;
                    next.Enqueue((inner, $"{path}/{inner.Name}"));
                }
            }
        }
    }

    private static Diagnostic? Refusal(FileSystemInfo entry, string path)
    {
        var use = SourceUses.Of(path);
        if (entry.LinkTarget is not null) return Fault(ReadingRules.SymbolicLink, $"`{path}` is a symbolic link", "put the file itself there; links are not followed", path);
        if (entry.Name.Length > Limits.IdLength) return Fault(ReadingRules.FileName, $"the name has {entry.Name.Length} characters, more than {Limits.IdLength}", "give it a shorter name", path);
        if (path.Contains('\uFFFD')) return Fault(ReadingRules.Unreadable, "the name is not UTF-8", "give it another name", path);
        if (entry is DirectoryInfo)
        {
            if (path.Count(c => c == '/') >= Limits.FolderDepth) return Fault(ReadingRules.TooMuch, $"the folder is more than {Limits.FolderDepth} folders deep", "move it up, or out of the almanac", path);
            return use is SourceUse.None or SourceUse.Theme ? null : Fault(ReadingRules.Unreadable, $"`{path}` is a folder, not a file", "put the file itself there", path);
        }
        if (!FileType.IsPlainFile(entry.FullName)) return Fault(ReadingRules.Unreadable, $"`{path}` is neither a file nor a folder", "delete it; pipes, sockets and devices are not read", path);
        return path is "seeds" or "content" or "theme" ? Fault(ReadingRules.Unreadable, $"`{path}` is a file, not a folder", "move it away; the files belong into a folder of that name", path) : null;
    }

    private void Take(FileInfo file, string path)
    {
        var use = SourceUses.Of(path);
        var limit = SourceUses.LimitOf(use);
        if (use == SourceUse.None)
        {
            faults.Add(UnusedFile.Fault(path));
        }
        else if (file.Length > limit)
        {
            faults.Add(TooLarge(path, file.Length, limit));
        }
        else
        {
            bytes += file.Length;
            if (use == SourceUse.Entry) entryBytes += file.Length;
            files.Add((path, use));
        }
    }

    public static Diagnostic TooLarge(string path, long length, long limit) =>
        Fault(ReadingRules.TooLarge, $"the file has {length:N0} bytes, more than {limit:N0}", "split it into several", path);

    private Diagnostic? TooMuch(string path) =>
        count > mostFiles ? Fault(ReadingRules.TooMuch, $"there are more than {mostFiles:N0} files and folders", "take away what is not of the almanac, or make two almanacs", path)
        : bytes > Limits.AllBytes ? Fault(ReadingRules.TooMuch, $"the files have {bytes:N0} bytes together, more than {Limits.AllBytes:N0}", "take away what is not of the almanac, or make two almanacs", path)
        : entryBytes > Limits.AllEntryBytes ? Fault(ReadingRules.TooMuch, $"the entries and pages have {entryBytes:N0} bytes together, more than {Limits.AllEntryBytes:N0}", "make two almanacs", path)
        : null;

    private static Diagnostic Fault(DiagnosticRule rule, string message, string help, string path) =>
        new(rule, message, new(new(path, ""), 0, 0)) { Help = help };
}
