using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Almanac.Parsing;

/// <summary>
/// The files that were there but could not be read. That is told once; what points to something in them is
/// not told as well.
/// </summary>
public sealed class LostFiles(ImmutableArray<string> paths)
{
    private readonly FrozenSet<string> paths = paths.ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> slugs = paths.Where(p => p.EndsWith(".md", StringComparison.Ordinal)).Select(p => Path.GetFileNameWithoutExtension(p)!).ToFrozenSet(StringComparer.Ordinal);

    public bool Seeds { get; } = paths.Any(p => IsIn(p, "seeds"));

    public bool Works { get; } = paths.Any(p => IsIn(p, "content/sources"));

    /// <summary>Whether a text that may cite a source is among them.</summary>
    public bool Texts { get; } = paths.Any(p => IsIn(p, "content"));

    public bool Vocabulary { get; } = paths.Any(p => p is "content" or "content/vocabulary.yml" or "vocabulary.yml");

    /// <summary>Whether an id or name may be that of an entry or page among them.</summary>
    public bool MayHold(string target)
    {
        if (paths.Count == 0) return false;
        var slash = target.LastIndexOf('/');
        var (folder, slug) = slash < 0 ? ("pages", Slug.Of(target)) : (target[..slash], target[(slash + 1)..]);
        return paths.Contains("content") || paths.Contains($"content/{folder}") || paths.Contains($"content/{folder}/{slug}.md") || (slash < 0 && slugs.Contains(slug));
    }

    private static bool IsIn(string path, string folder) => folder == path || folder.StartsWith(path + "/", StringComparison.Ordinal) || path.StartsWith(folder + "/", StringComparison.Ordinal);
}
