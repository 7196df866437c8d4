using Almanac.Composing;
using Almanac.Diagnostics;
using Almanac.Linking;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Markdown;
using Almanac.Parsing.Seeds;
using Almanac.Reading;
using BenchmarkDotNet.Attributes;

namespace Almanac.Benchmarks;

/// <summary>The parts of a build by themselves, on the corpus of 1,000 entries.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class Parts
{
    private const int Entries = 1_000;

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"almanac-parts-{Environment.ProcessId}");
    private SourceText seed = null!, entry = null!;
    private SourceSpan body;
    private Vocabulary vocabulary = null!;
    private EntryId id;
    private MentionFinder finder = null!;
    private string text = "";
    private Site site = null!;

    [GlobalSetup]
    public void Setup()
    {
        new Corpus(Entries, 7).WriteAlmanac(folder);
        var sources = SourceReader.Read(folder).Value;
        var almanac = Pipeline.Link(folder).Value;
        (seed, entry) = (sources.Seeds[0], sources.Entries[Entries / 2]);
        (vocabulary, id) = (almanac.Vocabulary, almanac.Entries.Single(e => e.Entry.Source.Path == entry.Path).Id);
        body = FrontMatter.Split(entry, []).Body;
        finder = new(almanac.Names, almanac.Entries.Select(e => e.Entry));
        text = string.Join(' ', almanac.Profiles[0].Profile.Sections.SelectMany(s => s.Paragraphs).Select(p => p.Text).Take(50));
        site = Composer.Plan(almanac).Value!;
    }

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(folder, recursive: true);

    [Benchmark(Description = "Seed reader, a profile with 500 notes")]
    public object ReadSeed() => SeedReader.Read(seed);

    [Benchmark(Description = "Entry reader, one entry")]
    public object ReadEntry() => EntryReader.Read(entry, id, vocabulary);

    [Benchmark(Description = "Markdown, the text of one entry")]
    public object ReadBody() => BodyReader.Read(body, []);

    [Benchmark(Description = "Name finder, 50 paragraphs among the names of 1,000 entries")]
    public object FindNames() => finder.Find(text);

    [Benchmark(Description = "Template, the page of one entry")]
    public object MakePage() => site.MakePartWith($"{id}.html");

    [Benchmark(Description = "Search index of 1,000 entries")]
    public object MakeSearch() => site.MakePartWith("assets/search-head.js");
}
