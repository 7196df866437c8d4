using System.Formats.Tar;
using Almanac.Reading;

namespace Almanac.Commands;

/// <summary>
/// Takes an almanac as it was at a git revision out of the repository that its root lies in. Git is started with
/// a list of arguments, never through a shell; only plain files are written, and only below the folder given.
/// </summary>
public static class GitTree
{
    /// <summary>What a build reads below its root.</summary>
    private static readonly string[] Read = ["content", "seeds", "site.yml", "theme", "vocabulary.yml"];

    /// <summary>
    /// Writes the files into a folder. Null where that went well, else what is wrong with the revision or the
    /// root. Throws <see cref="IOException"/> where git cannot be started or fails.
    /// </summary>
    public static string? Unpack(string root, string revision, string folder)
    {
        if (revision.Length == 0 || revision.StartsWith('-')) return $"`{revision}` is no revision; name a branch, a tag or a commit, such as `main`";
        if (Git.Ask(root, "rev-parse", "--show-toplevel") is (not 0, _, var why)) return $"`{root}` is in no git repository ({why})";
        if (Git.Ask(root, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}") is not (0, var commit, _))
        {
            return $"`{revision}` is no revision of this repository; name a branch, a tag or a commit, such as `main` or `HEAD~1`";
        }
        commit = commit.Trim();
        var names = Git.Ask(root, "ls-tree", "-z", "--name-only", commit).Output.Split('\0');
        var paths = Read.Where(names.Contains).ToArray();
        if (paths.Length > 0) Extract(root, commit, paths, folder);
        return null;
    }

    private static void Extract(string root, string commit, string[] paths, string folder)
    {
        using var git = Git.Start(root, ["archive", "--format=tar", commit, "--", .. paths]);
        var fault = git.StandardError.ReadToEndAsync();
        try
        {
            using var tar = new TarReader(git.StandardOutput.BaseStream, leaveOpen: true);
            while (tar.GetNextEntry() is { } entry) Write(entry, Path.GetFullPath(folder));
        }
        catch (InvalidDataException unread)
        {
            throw new IOException($"what git archive wrote cannot be read: {unread.Message}", unread);
        }
        git.StandardOutput.BaseStream.CopyTo(Stream.Null);
        git.WaitForExit();
        if (git.ExitCode != 0) throw new IOException($"git archive failed: {fault.Result.Trim()}");
    }

    /// <summary>Writes a plain file. Links and whatever else are left out, as are files that no reader would take.</summary>
    private static void Write(TarEntry entry, string folder)
    {
        if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile) || entry.Length > Limits.SeedBytes) return;
        var path = Path.GetFullPath(Path.Combine(folder, entry.Name));
        if (!path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        entry.DataStream?.CopyTo(file);
    }
}
