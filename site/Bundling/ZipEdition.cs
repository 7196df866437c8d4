using System.Collections.Immutable;
using System.Text;
using Almanac.Composing;

namespace Almanac.Bundling;

/// <summary>
/// The whole site as a ZIP archive with one folder in it: a page to start from, the sums and sizes of all files, and
/// the site in a folder of its own, where none of its names can meet these.
/// </summary>
public static class ZipEdition
{
    public const string Start = "START-HERE.html";

    public const string Removed = "REMOVED.txt";

    private const string Folder = "almanac/";

    public static Edition Of(Imprint imprint, ImmutableArray<OutputFile> site) => new("zip", $"{imprint.Name}.zip", Packed(imprint, Tree(imprint, site)));

    /// <summary>Only what is not in an older copy: unpacked over it, it makes the new one, once the files that it lists as removed are deleted.</summary>
    public static Edition OfChanges(Imprint imprint, ImmutableArray<OutputFile> site, Manifest since)
    {
        var tree = Tree(imprint, site);
        var removed = since.RemovedIn(tree.Where(f => f.Path is not (Manifest.FileName or Checksums.FileName)));
        var changed = since.ChangedIn(tree).Append(new(Removed, Encoding.UTF8.GetBytes(string.Concat(removed.Select(path => OnOneLine(path) + "\n")))));
        return new("changes", $"{imprint.Name}-since-{since.Build}.zip", Packed(imprint, [.. changed.OrderBy(f => f.Path, StringComparer.Ordinal)]));
    }

    /// <summary>The files of the archive by their paths in its folder, sorted.</summary>
    public static ImmutableArray<OutputFile> Tree(Imprint imprint, ImmutableArray<OutputFile> site)
    {
        List<OutputFile> files = [.. CopiedSite.Of(imprint, site).Select(f => f with { Path = Folder + f.Path }), new(Start, imprint.Page("copy", "zip", ("folder", Folder)))];
        files.Add(Manifest.Write(imprint, files));
        files.Add(Checksums.List(files));
        return [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    private static byte[] Packed(Imprint imprint, ImmutableArray<OutputFile> files) => Packer.Pack(files.Select(f => f with { Path = $"{imprint.Name}/{f.Path}" }));

    private static string OnOneLine(string path) => string.Concat(path.Where(c => !char.IsControl(c)));
}
