using System.Collections.Immutable;
using Almanac.Composing;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Linking;
using Almanac.Parsing;
using Almanac.Publishing;
using Almanac.Reading;

namespace Almanac;

/// <summary>
/// The whole build, in the order of its five stages. Only the first and the last touch the disk; the three
/// between are pure: from values to values and diagnostics.
/// <code>
/// Read      files → source texts
/// Parse     source texts → profiles, entries, works        each file by itself
/// Link      all of them → one almanac                      names, relations, citations, mentions, backlinks
/// Compose   almanac → pages and other files, in parts, side by side
/// Publish   files → the output folder, each as it is made, all or nothing
/// </code>
/// </summary>
public static class Pipeline
{
    /// <summary>Builds a site in memory, or hands its files on as they are made.</summary>
    /// <param name="root">The folder with the sources.</param>
    /// <param name="watch">Is told each stage as it ends.</param>
    /// <param name="history">When the files were last changed, where the pages are to say it; waited for after linking.</param>
    /// <param name="url">The address of the hosted site, in place of that of <c>site.yml</c>.</param>
    /// <param name="isCopy">Makes it to be carried: in its first language alone, without what only a website needs.</param>
    /// <param name="hasEditions">Links to the editions that are put into its folder <see cref="Composing.Pages.Addresses.EditionsFolder"/>.</param>
    /// <param name="take">Takes each file, from several threads at once; without it the result has them all.</param>
    /// <param name="cache">What was read of the root, and what an earlier build made of the same.</param>
    public static BuildResult Build(string root, BuildWatch? watch = null, Task<History>? history = null, string? url = null, bool isCopy = false, bool hasEditions = false, Action<OutputFile>? take = null, BuildCache? cache = null)
    {
        watch ??= new();
        var (almanac, diagnostics) = cache is null ? Link(root, watch) : Link(cache.Sources.Value, watch);
        var changes = history?.GetAwaiter().GetResult() ?? History.None;
        LinkedAlmanac Placed(LinkedAlmanac tree, string folder) => tree with { History = changes, HasEditions = hasEditions, Settings = tree.Settings with { Url = url is null ? tree.Settings.Url : url + folder } };
        almanac = Placed(almanac, "") with { Further = [.. almanac.Further.Select(tree => Placed(tree, $"{tree.Settings.Language.Name}/"))] };
        if (diagnostics.Any(d => d.Severity == Severity.Error)) return new([], diagnostics, almanac) { Pages = 0 };
        return Compose(isCopy ? AsCopy(almanac) : almanac, watch, take, cache);
    }

    /// <summary>The site of an almanac without errors once more, made to be carried; with what is wrong with its pages.</summary>
    public static BuildResult Carry(LinkedAlmanac almanac) => Compose(AsCopy(almanac), new());

    /// <summary>The first three stages: the almanac as it is read and linked, also where it has errors, with all that is wrong with its content.</summary>
    /// <param name="root">The folder with the sources.</param>
    /// <param name="watch">Is told each stage as it ends.</param>
    /// <param name="memory">What the last build left.</param>
    /// <param name="changed">The paths at which something changed since then, whole; null where that is not known.</param>
    public static Outcome<LinkedAlmanac> Link(string root, BuildWatch? watch = null, BuildMemory? memory = null, IReadOnlySet<string>? changed = null)
    {
        watch ??= new();
        var sources = Read(root, watch, memory, changed).Value;
        if (memory?.Linked is { } before && watch.Diagnostics.Count == 0 && Relinking.Run(before, sources) is { } now)
        {
            memory.Linked = now;
            watch.Run("Link", () => new Outcome<LinkedAlmanac>(now.Almanac, now.Diagnostics), _ => "only texts were edited");
            return new(now.Almanac, Told(watch, now.Almanac));
        }
        return Link(sources, watch, memory);
    }

    /// <summary>The first stage.</summary>
    public static Outcome<SourceSet> Read(string root, BuildWatch watch, BuildMemory? memory = null, IReadOnlySet<string>? changed = null)
    {
        var sources = watch.Run("Read", () => SourceReader.Read(root, memory: memory?.Sources, changed: changed), s => $"{s.Count} files");
        return new(sources, [.. watch.Diagnostics]);
    }

    private static Outcome<LinkedAlmanac> Link(SourceSet sources, BuildWatch watch, BuildMemory? memory = null)
    {
        var isRead = watch.Diagnostics.Count == 0;
        var parsed = watch.Run("Parse", () => Parser.Parse(sources, memory: memory?.Parsed), p => $"{p.Entries.Length} entries, {p.Profiles.Sum(x => x.Notes.Length)} notes");
        var almanac = watch.Run("Link", () =>
        {
            var (linked, paragraphs, checks, found) = Linker.LinkAll(parsed);
            if (memory is not null) memory.Linked = isRead ? new(sources, parsed, linked, paragraphs, checks, [.. watch.Diagnostics, .. found]) : null;
            return new Outcome<LinkedAlmanac>(linked, found);
        }, a => $"{a.Names.Shared.Length} shared names");
        return new(almanac, Told(watch, almanac));
    }

    private static LinkedAlmanac AsCopy(LinkedAlmanac almanac) => almanac with { Further = [], HasEditions = false, IsCopy = true };

    private static BuildResult Compose(LinkedAlmanac almanac, BuildWatch watch, Action<OutputFile>? take = null, BuildCache? cache = null)
    {
        var files = new List<OutputFile>();
        var pages = 0;
        watch.Run("Compose", () => Composer.Compose(almanac, file =>
        {
            if (file.IsPage) Interlocked.Increment(ref pages);
            if (take is not null) take(file);
            else lock (files) files.Add(file);
        }, find: cache is null ? null : cache.Get), count => $"{count} files");
        return new([.. files.OrderBy(f => f.Path, StringComparer.Ordinal)], Told(watch, almanac), almanac) { Pages = pages };
    }

    /// <summary>All that was found wrong, sorted; of more than anyone can read the first, and that there are more.</summary>
    private static ImmutableArray<Diagnostic> Told(BuildWatch watch, LinkedAlmanac almanac)
    {
        IEnumerable<Diagnostic> found = watch.Diagnostics;
        if (watch.Diagnostics.Count > Limits.Faults)
        {
            found = found.Take(Limits.Faults).Append(new(ReadingRules.TooMuch, $"there are more than {Limits.Faults:N0} faults", new(new(".", ""), 0, 0)) { Help = "mend these first; the others are told then" });
        }
        return DiagnosticLevels.Apply(found, almanac.Settings.Rules);
    }
}
