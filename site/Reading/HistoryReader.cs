using System.Collections.Frozen;
using System.Globalization;

namespace Almanac.Reading;

/// <summary>Reads when the files of <c>content/</c> and <c>seeds/</c> were last changed.</summary>
public static class HistoryReader
{
    private static readonly string[] Folders = ["content", "seeds"];

    public static History Read(string root)
    {
        try
        {
            if (Git.Ask(root, "log", "-1", "--format=%H %ct") is not (0, { Length: > 0 } head, _)) return History.None;
            var parts = head.Trim().Split(' ');
            return new() { Commit = parts[0], Date = DateOf(parts[1]), Changed = Changes(root) };
        }
        catch (IOException)
        {
            return History.None;
        }
    }

    private static FrozenDictionary<string, DateTimeOffset> Changes(string root)
    {
        var tracked = Paths(root, ["ls-files", "-z", "--", .. Folders]).ToHashSet(StringComparer.Ordinal);
        tracked.ExceptWith(Paths(root, ["diff", "--name-only", "--relative", "-z", "HEAD", "--", .. Folders]));
        var changed = new Dictionary<string, DateTimeOffset>(tracked.Count, StringComparer.Ordinal);
        var borders = Borders(root);

        using var git = Git.Start(root, ["log", "--format=%x01%H %ct", "--name-only", "--no-renames", "--relative", "-z", "--", .. Folders]);
        DateTimeOffset? date = null;
        foreach (var item in Items(git.StandardOutput))
        {
            var path = item.TrimStart('\n');
            if (path.StartsWith('\u0001'))
            {
                var parts = path[1..].TrimEnd().Split(' ');
                date = borders.Contains(parts[0]) ? null : DateOf(parts[1]);
            }
            else if (tracked.Remove(path) && date is { } day)
            {
                changed[path] = day;
            }
            if (tracked.Count == 0) break;
        }
        if (!git.HasExited) git.Kill();
        return changed.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Where a shallow clone begins: what those commits changed is not known.</summary>
    private static HashSet<string> Borders(string root)
    {
        if (Git.Ask(root, "rev-parse", "--git-path", "shallow") is not (0, var path, _)) return [];
        var file = Path.Combine(root, path.Trim());
        return File.Exists(file) ? [.. File.ReadAllLines(file)] : [];
    }

    private static string[] Paths(string root, IEnumerable<string> arguments) =>
        Git.Ask(root, arguments).Output.Split('\0', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Items(StreamReader output)
    {
        var item = new System.Text.StringBuilder();
        for (var next = output.Read(); next >= 0; next = output.Read())
        {
            if (next != 0)
            {
                item.Append((char)next);
                continue;
            }
            yield return item.ToString();
            item.Clear();
        }
        if (item.Length > 0) yield return item.ToString();
    }

    private static DateTimeOffset DateOf(string seconds) => DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture));
}
