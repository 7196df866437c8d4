using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;

namespace Almanac.Reading;

/// <summary>
/// The first stage: the files below a root as source texts. Follows no symbolic link, reads nothing
/// outside <c>seeds/</c>, <c>content/</c>, <c>theme/</c>, <c>site.yml</c> and <c>vocabulary.yml</c>, and
/// holds every file to its limit. Throws <see cref="IOException"/> or
/// <see cref="UnauthorizedAccessException"/> where the disk refuses.
/// </summary>
public static class SourceReader
{
    private enum Use { None, Seed, Entry, Works, Site, Vocabulary, Redirects, Words, Theme }

    public static Outcome<SourceSet> Read(string root)
    {
        var diagnostics = new ConcurrentBag<Diagnostic>();
        var files = new List<(string Path, Use Use)>();
        foreach (var name in (string[])["site.yml", "vocabulary.yml"])
        {
            var file = new FileInfo(Path.Combine(root, name));
            if (file.LinkTarget is not null) diagnostics.Add(Link(name));
            else if (file.Exists) files.Add((name, Classify(name)));
        }
        foreach (var folder in (string[])["seeds", "content", "theme"])
        {
            Walk(root, folder, files, diagnostics);
        }
        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));

        var texts = new SourceText?[files.Count];
        Parallel.For(0, files.Count, i => texts[i] = ReadFile(root, files[i].Path, files[i].Use, diagnostics));

        ImmutableArray<SourceText> Of(Use use) =>
            [.. texts.Where((text, i) => text is not null && files[i].Use == use).Select(text => text!)];
        var set = new SourceSet
        {
            Seeds = Of(Use.Seed),
            Entries = Of(Use.Entry),
            Works = Of(Use.Works),
            Site = Only(Of(Use.Site), diagnostics),
            Vocabulary = Only(Of(Use.Vocabulary), diagnostics),
            Redirects = Of(Use.Redirects).FirstOrDefault(),
            Words = Of(Use.Words).FirstOrDefault(),
            Lost = [.. diagnostics.Where(d => d.Rule == ReadingRules.SymbolicLink || d.Rule == ReadingRules.TooLarge).Select(d => d.At.Source.Path)],
            Theme = ReadTheme(Of(Use.Theme)),
        };
        if (set.Seeds.IsEmpty && set.Entries.IsEmpty && diagnostics.IsEmpty)
        {
            diagnostics.Add(new(ReadingRules.NothingToBuild, "there is nothing to build here", new(new(".", ""), 0, 0))
            {
                Help = "put a seed text into `seeds/` or entries into `content/`, or name their folder with `--root`",
            });
        }
        return new(set, [.. diagnostics]);
    }

    /// <summary>Reads one seed text by its path, for <c>almanac seed</c>.</summary>
    public static Outcome<SourceText> ReadSeed(string path)
    {
        var diagnostics = new ConcurrentBag<Diagnostic>();
        var here = Path.GetFullPath(".");
        var relative = Path.GetRelativePath(here, Path.GetFullPath(path)).Replace('\\', '/');
        var text = ReadFile(here, relative, Use.Seed, diagnostics);
        if (text is null or { IsDamaged: true }) text = new(relative, "");
        return new(text, [.. diagnostics]);
    }

    private static void Walk(string root, string folder, List<(string, Use)> files, ConcurrentBag<Diagnostic> diagnostics)
    {
        var directory = new DirectoryInfo(Path.Combine(root, folder));
        if (!directory.Exists) return;
        var entries = new List<FileSystemInfo> { directory };
        for (var next = 0; next < entries.Count; next++)
        {
            var entry = entries[next];
            var path = Path.GetRelativePath(root, entry.FullName).Replace('\\', '/');
            if (entry.LinkTarget is not null)
            {
                diagnostics.Add(Link(path));
            }
            else if (entry is DirectoryInfo subfolder)
            {
                entries.AddRange(subfolder.EnumerateFileSystemInfos().Where(e => !e.Name.StartsWith('.')));
            }
            else
            {
                Add(path, files, diagnostics);
            }
        }
    }

    private static Diagnostic Link(string path) =>
        new(ReadingRules.SymbolicLink, $"`{path}` is a symbolic link", new(new(path, ""), 0, 0)) { Help = "put the file itself there; links are not followed" };

    private static void Add(string path, List<(string, Use)> files, ConcurrentBag<Diagnostic> diagnostics)
    {
        var use = Classify(path);
        if (use != Use.None)
        {
            files.Add((path, use));
            return;
        }
        diagnostics.Add(new(ReadingRules.UnusedFile, $"`{path}` is not used", new(new(path, ""), 0, 0)) { Help = HelpFor(path) });
    }

    private static string HelpFor(string path)
    {
        var ending = Path.GetExtension(path);
        if (ending is ".yaml") return $"rename it to `{Path.GetFileNameWithoutExtension(path)}.yml`";
        if (ending.Any(char.IsUpper)) return $"write its ending in small letters: `{ending.ToLowerInvariant()}`";
        if (path.StartsWith("seeds/", StringComparison.Ordinal)) return "a seed text stands straight in `seeds/` and its name ends in `.txt`";
        if (ending != ".md") return "delete it, or move it out of the folder";
        return Folder(path) is { } folder && NearestName.Find(folder, SourceFolders.Names) is { } near
            ? $"did you mean `content/{near}/`?"
            : $"entries stand straight in {string.Join(", ", SourceFolders.Names.Select(n => $"`content/{n}/`"))}";
    }

    private static string? Folder(string path) => path.Split('/') is ["content", var folder, _] ? folder : null;

    private static Use Classify(string path) => path.Split('/') switch
    {
        ["seeds", var name] when name.EndsWith(".txt", StringComparison.Ordinal) => Use.Seed,
        ["content", var folder, var name] when SourceFolders.Names.Contains(folder) && name.EndsWith(".md", StringComparison.Ordinal) => Use.Entry,
        ["content", "sources", var name] when name.EndsWith(".yml", StringComparison.Ordinal) => Use.Works,
        ["site.yml"] or ["content", "site.yml"] => Use.Site,
        ["vocabulary.yml"] or ["content", "vocabulary.yml"] => Use.Vocabulary,
        ["content", "redirects.yml"] => Use.Redirects,
        ["content", "words.yml"] => Use.Words,
        ["theme", ..] => Use.Theme,
        _ => Use.None,
    };

    private static SourceText? ReadFile(string root, string path, Use use, ConcurrentBag<Diagnostic> diagnostics)
    {
        var file = new FileInfo(Path.Combine(root, path));
        var limit = use switch
        {
            Use.Seed => Limits.SeedBytes,
            Use.Entry => Limits.EntryBytes,
            Use.Theme => Limits.ThemeBytes,
            _ => Limits.DataBytes,
        };
        if (file.Length > limit)
        {
            diagnostics.Add(new(ReadingRules.TooLarge, $"the file has {file.Length:N0} bytes, more than {limit:N0}", new(new(path, ""), 0, 0))
            {
                Help = "split it into several",
            });
            return null;
        }
        var (text, fault) = TextDecoder.Decode(path, File.ReadAllBytes(file.FullName));
        if (fault is not null) diagnostics.Add(fault);
        return text;
    }

    private static SourceText? Only(ImmutableArray<SourceText> texts, ConcurrentBag<Diagnostic> diagnostics)
    {
        foreach (var text in texts.Skip(1))
        {
            diagnostics.Add(new(ReadingRules.UnusedFile, $"`{text.Path}` is not used, because there is `{texts[0].Path}`", text.Span(0, 0))
            {
                Help = "keep one of the two",
            });
        }
        return texts.FirstOrDefault();
    }

    private static FrozenDictionary<string, SourceText> ReadTheme(ImmutableArray<SourceText> own)
    {
        var theme = BuiltIn.Theme().ToDictionary(text => text.Path["theme/".Length..]);
        foreach (var text in own) theme[text.Path["theme/".Length..]] = text;
        return theme.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
