using System.Text;
using Almanac.Composing;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Almanac.Tests;

/// <summary>
/// Compares files with an expected folder: what differs, is missing or is too much fails. Set
/// <c>ALMANAC_SNAPSHOTS=overwrite</c> to write what was made in its place, and review it in git.
/// </summary>
public static class FolderSnapshot
{
    private static readonly bool Overwrite = Environment.GetEnvironmentVariable("ALMANAC_SNAPSHOTS") == "overwrite";

    public static void Match(string expected, IEnumerable<OutputFile> files)
    {
        var made = files.ToDictionary(f => f.Path, f => f.Bytes, StringComparer.Ordinal);
        if (Overwrite)
        {
            if (Directory.Exists(expected)) Directory.Delete(expected, recursive: true);
            foreach (var (path, bytes) in made)
            {
                var target = Path.Combine(expected, path);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllBytes(target, bytes);
            }
            return;
        }
        var known = Directory.Exists(expected)
            ? Directory.EnumerateFiles(expected, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(expected, f).Replace('\\', '/')).ToList()
            : [];
        var faults = new StringBuilder();
        foreach (var path in known.Except(made.Keys)) faults.AppendLine($"missing: {path}");
        foreach (var path in made.Keys.Except(known)) faults.AppendLine($"not expected: {path}");
        foreach (var path in made.Keys.Intersect(known))
        {
            var before = File.ReadAllBytes(Path.Combine(expected, path));
            if (!before.AsSpan().SequenceEqual(made[path])) faults.AppendLine(Difference(path, Encoding.UTF8.GetString(before), Encoding.UTF8.GetString(made[path])));
        }
        Assert.True(faults.Length == 0, $"{expected} differs; ALMANAC_SNAPSHOTS=overwrite takes what was made.\n{faults}");
    }

    private static string Difference(string path, string before, string after)
    {
        var lines = InlineDiffBuilder.Diff(before, after).Lines
            .Where(l => l.Type is ChangeType.Inserted or ChangeType.Deleted)
            .Take(12)
            .Select(l => (l.Type == ChangeType.Inserted ? "+ " : "- ") + (l.Text.Length > 300 ? l.Text[..300] + "…" : l.Text));
        return $"{path}:\n{string.Join('\n', lines)}";
    }
}
