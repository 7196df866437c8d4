using System.Collections.Concurrent;
using System.Collections.Immutable;
using Almanac.Composing;
using Almanac.Diagnostics;
using Almanac.Parsing.Entries;
using Almanac.Reading;

namespace Almanac.Publishing;

/// <summary>
/// What the last build of a root made, and of what, so that the next one takes what is made of the same from the output
/// folder. The keys are of content and of the program itself; the files must have the size and time that they were left with.
/// A cache that is missing, damaged or of another program is none.
/// </summary>
public sealed class BuildCache
{
    /// <summary>The file in the root that keeps it.</summary>
    public const string FileName = ".almanac-cache";

    private readonly string file, output, all, outline;
    private readonly CacheRecord? last;
    private readonly ILookup<string, CacheRecord.Part> lastParts;
    private readonly ConcurrentBag<CacheRecord.Part> parts = [];
    private readonly ConcurrentBag<string> made = [];

    /// <param name="root">The folder with the sources.</param>
    /// <param name="output">The folder that the site goes to.</param>
    /// <param name="sources">What was read, and the faults found with it.</param>
    /// <param name="history">When the sources were last changed.</param>
    /// <param name="url">The address of the hosted site, in place of that of <c>site.yml</c>.</param>
    public BuildCache(string root, string output, Outcome<SourceSet> sources, History history, string? url)
    {
        Sources = sources;
        this.output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        file = Path.Combine(root, FileName);
        (all, outline) = KeysOf(sources, history, $"{this.output}\n{url}");
        last = CacheRecord.Read(file);
        lastParts = (last?.Parts ?? []).ToLookup(part => part.Key, StringComparer.Ordinal);
    }

    /// <summary>What the build reads.</summary>
    public Outcome<SourceSet> Sources { get; }

    /// <summary>The paths of the files that were made now.</summary>
    public IEnumerable<string> Made => made;

    /// <summary>What the last build said, if this one would make the same and it is all there still; else null.</summary>
    public (string Summary, ImmutableArray<Diagnostic> Diagnostics)? FindSame() =>
        last?.All == all && CacheRecord.DiagnosticsOf(last, Sources.Value) is { } told && last.Parts.All(part => part.Files.All(IsAsLeft)) ? (last.Summary, told) : null;

    /// <summary>The files of a part: those there are, where they are made of the same, or made now.</summary>
    internal IEnumerable<OutputFile> Get(SitePart part)
    {
        using var key = new ContentKey();
        if (part.Reads is null) key.Add(all);
        else part.Reads(key.Add(outline));
        // The files that list the others have no stem, and are made of what is made.
        var own = part.Stem.Length == 0 ? "" : key.Add(part.Stem).Take();
        var files = (own.Length == 0 ? [] : lastParts[own]).Select(Find).FirstOrDefault(found => found is not null);
        if (files is null)
        {
            files = [.. part.Compose()];
            foreach (var fresh in files) made.Add(fresh.Path);
        }
        parts.Add(new(own, [.. files.Select(f => new CacheRecord.File(f.Path, f.Bytes.Length, default))]));
        return files;
    }

    /// <summary>Keeps what was built, once it is published, for the next time.</summary>
    /// <param name="summary">What the build says in its last line.</param>
    /// <param name="diagnostics">What it found wrong.</param>
    public void Keep(string summary, ImmutableArray<Diagnostic> diagnostics)
    {
        CacheRecord.File AsLeft(CacheRecord.File made) => made with { Written = File.GetLastWriteTimeUtc(Path.Combine(output, made.Path)).Ticks };
        CacheRecord.Write(file, new(all, summary, [.. diagnostics.Select(CacheRecord.Told.Of)], [.. parts.Select(part => part with { Files = [.. part.Files.Select(AsLeft)] })]));
    }

    private OutputFile[]? Find(CacheRecord.Part part) =>
        part.Files.All(IsAsLeft) ? [.. part.Files.Select(f => new OutputFile(f.Path, File.ReadAllBytes(Path.Combine(output, f.Path))))] : null;

    private bool IsAsLeft(CacheRecord.File made) =>
        Path.GetFullPath(Path.Combine(output, made.Path)) is var path && path.StartsWith(output + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        && new FileInfo(path) is { Exists: true, LinkTarget: null } now && (now.Length, now.LastWriteTimeUtc.Ticks) == (made.Length, made.Written);

    /// <summary>The key of all that is read, and that of all but the texts of entries.</summary>
    private static (string All, string Outline) KeysOf(Outcome<SourceSet> read, History history, string options)
    {
        using var outline = new ContentKey();
        using var texts = new ContentKey();
        outline.Add(Program).Add(options).Add(history.Commit).Add(history.Date);
        foreach (var fault in read.Diagnostics.OrderBy(d => d.At.Source.Path, StringComparer.Ordinal).ThenBy(d => d.Message, StringComparer.Ordinal)) outline.Add(fault.At.Source.Path).Add(fault.Message);
        var sources = read.Value;
        foreach (var source in sources.Others.Concat(sources.Theme.Values.OrderBy(t => t.Path, StringComparer.Ordinal))) outline.Add(source.Path).Add(source.Text);
        foreach (var source in sources.Entries)
        {
            var isText = !TranslationReader.IsTranslation(source) && !source.Path.StartsWith("content/pages/", StringComparison.Ordinal);
            outline.Add(source.Path).Add(source.Text.AsSpan(0, isText ? FrontMatter.Split(source, []).Body.Start : source.Text.Length));
            texts.Add(source.Text).Add(history.Changed.TryGetValue(source.Path, out var changed) ? changed : null);
        }
        var known = outline.Take();
        return (texts.Add(known).Take(), known);
    }

    /// <summary>Tells this build of the program from every other.</summary>
    private static string Program { get; } = OfProgram();

    private static string OfProgram()
    {
        var library = Path.Combine(AppContext.BaseDirectory, "almanac.dll");
        var program = new FileInfo(File.Exists(library) ? library : Environment.ProcessPath ?? library);
        return program.Exists ? $"{program.FullName} {program.Length} {program.LastWriteTimeUtc.Ticks}" : Guid.NewGuid().ToString();
    }
}
