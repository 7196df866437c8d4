using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;

namespace Almanac.Reading;

/// <summary>
/// The first stage: the files below a root as source texts. Follows no symbolic link, reads nothing but plain
/// files in <c>seeds/</c>, <c>content/</c>, <c>theme/</c>, <c>site.yml</c> and <c>vocabulary.yml</c>, and
/// holds them to <see cref="Limits"/>. Throws <see cref="IOException"/> or
/// <see cref="UnauthorizedAccessException"/> where the disk refuses.
/// </summary>
public static class SourceReader
{
    private static readonly DiagnosticRule[] Losing = [ReadingRules.SymbolicLink, ReadingRules.TooLarge, ReadingRules.Unreadable, ReadingRules.TooMuch];

    /// <param name="root">The folder with the sources.</param>
    /// <param name="mostFiles">How many files it may have.</param>
    /// <param name="memory">The texts of the last build.</param>
    /// <param name="changed">The paths at which something changed since then; null where that is not known, so that every file is looked at.</param>
    public static Outcome<SourceSet> Read(string root, int mostFiles = Limits.Files, SourceMemory? memory = null, IReadOnlySet<string>? changed = null)
    {
        var last = memory?.Last;
        // Where the disk refuses, it is not known any more what changed.
        if (memory is not null) memory.Last = null;
        if (changed is not null && last is not null && ReadChanged(root, last, changed) is { } now) return new(memory!.Last = now, []);
        var (files, found) = SourceWalk.Find(root, mostFiles);
        var diagnostics = new ConcurrentBag<Diagnostic>(found);
        var texts = new SourceText?[files.Count];
        Parallel.For(0, files.Count, i => texts[i] = ReadFile(root, files[i].Path, files[i].Use, diagnostics, memory));

        ImmutableArray<SourceText> Of(SourceUse use) =>
            [.. texts.Where((text, i) => text is not null && files[i].Use == use).Select(text => text!)];
        var isPage = Of(SourceUse.Entry).ToLookup(text => text.Path.StartsWith("content/pages/", StringComparison.Ordinal));
        var set = new SourceSet
        {
            Seeds = AtMost(Limits.Seeds, "seed texts", Of(SourceUse.Seed), diagnostics),
            Entries = [.. isPage[false], .. AtMost(Limits.Pages, "plain pages", [.. isPage[true]], diagnostics)],
            Works = Of(SourceUse.Works),
            Site = Only(Of(SourceUse.Site), diagnostics),
            Vocabulary = Only(Of(SourceUse.Vocabulary), diagnostics),
            Redirects = Of(SourceUse.Redirects).FirstOrDefault(),
            Words = Of(SourceUse.Words).FirstOrDefault(),
            Corrections = Of(SourceUse.Corrections).FirstOrDefault(),
            Lost = [.. diagnostics.Where(d => Losing.Contains(d.Rule)).Select(d => d.At.Source.Path)],
            Theme = ReadTheme(Of(SourceUse.Theme)),
        };
        if (set.Seeds.IsEmpty && set.Entries.IsEmpty && diagnostics.IsEmpty)
        {
            diagnostics.Add(new(ReadingRules.NothingToBuild, "there is nothing to build here", new(new(".", ""), 0, 0))
            {
                Help = "put a seed text into `seeds/` or entries into `content/`, or name their folder with `--root`",
            });
        }
        if (memory is not null) memory.Last = diagnostics.IsEmpty ? set : null;
        return new(set, [.. diagnostics]);
    }

    /// <summary>The last texts with those of changed entries read anew; null where anything else may have changed, or a file has a fault.</summary>
    private static SourceSet? ReadChanged(string root, SourceSet last, IReadOnlySet<string> changed)
    {
        var entries = last.Entries.ToBuilder();
        var places = entries.Index().ToDictionary(e => e.Item.Path, e => e.Index, StringComparer.Ordinal);
        var faults = new ConcurrentBag<Diagnostic>();
        foreach (var file in changed)
        {
            var path = Path.GetRelativePath(root, file).Replace('\\', '/');
            if (!places.TryGetValue(path, out var place))
            {
                // An editor makes files of its own beside the one it saves, and takes them away again.
                if (path.Split('/') is ["content", _, _] && SourceUses.Of(path) == SourceUse.None && !Path.Exists(file)) continue;
                return null;
            }
            if (!FileType.IsPlainFile(file) || ReadFile(root, entries[place].Path, SourceUse.Entry, faults) is not { } text || !faults.IsEmpty) return null;
            entries[place] = text;
        }
        return last with { Entries = entries.ToImmutable() };
    }

    /// <summary>Reads one seed text by its path, for <c>almanac seed</c>.</summary>
    public static Outcome<SourceText> ReadSeed(string path)
    {
        var diagnostics = new ConcurrentBag<Diagnostic>();
        var here = Path.GetFullPath(".");
        var relative = Path.GetRelativePath(here, Path.GetFullPath(path)).Replace('\\', '/');
        var text = ReadFile(here, relative, SourceUse.Seed, diagnostics);
        if (text is null or { IsDamaged: true }) text = new(relative, "");
        return new(text, [.. diagnostics]);
    }

    private static SourceText? ReadFile(string root, string path, SourceUse use, ConcurrentBag<Diagnostic> diagnostics, SourceMemory? memory = null)
    {
        var file = new FileInfo(Path.Combine(root, path));
        if (memory?.Find(file) is { } known) return known;
        if (file.Length > SourceUses.LimitOf(use))
        {
            diagnostics.Add(SourceWalk.TooLarge(path, file.Length, SourceUses.LimitOf(use)));
            return null;
        }
        var bytes = file.Length > 0 ? File.ReadAllBytes(file.FullName) : ReadUnsized(file, SourceUses.LimitOf(use));
        if (bytes.Length > SourceUses.LimitOf(use))
        {
            diagnostics.Add(SourceWalk.TooLarge(path, bytes.Length, SourceUses.LimitOf(use)));
            return null;
        }
        var (text, fault) = TextDecoder.Decode(path, bytes);
        fault ??= use == SourceUse.Seed ? TextLimits.CheckSeed(text) : null;
        if (fault is not null) diagnostics.Add(fault);
        else memory?.Keep(file, text);
        return fault?.Rule == ReadingRules.TooMuch ? null : text;
    }

    /// <summary>The bytes of what tells no size, such as a pipe or a device; it may have no end, so a byte beyond the limit is the last.</summary>
    private static byte[] ReadUnsized(FileInfo file, long limit)
    {
        using var stream = file.OpenRead();
        using var bytes = new MemoryStream();
        var block = new byte[1 << 16];
        while (bytes.Length <= limit && stream.Read(block, 0, (int)Math.Min(block.Length, limit + 1 - bytes.Length)) is > 0 and var read) bytes.Write(block, 0, read);
        return bytes.ToArray();
    }

    private static ImmutableArray<SourceText> AtMost(int most, string what, ImmutableArray<SourceText> texts, ConcurrentBag<Diagnostic> diagnostics)
    {
        if (texts.Length <= most) return texts;
        diagnostics.Add(new(ReadingRules.TooMuch, $"there are {texts.Length:N0} {what}, more than {most}", texts[most].Span(0, 0)) { Help = "every page lists them; join some, or delete some" });
        return texts[..most];
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
