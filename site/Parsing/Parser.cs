using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing.Citations;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Seeds;
using Almanac.Reading;

namespace Almanac.Parsing;

/// <summary>
/// The second stage: each source text by itself becomes a profile, an entry, a page or a list of works.
/// Files are read side by side; the order of the results is that of the paths.
/// </summary>
public static class Parser
{
    /// <param name="sources">The texts.</param>
    /// <param name="mostPieces">How many pieces all entries and pages may have together.</param>
    /// <param name="memory">What was read out of texts before.</param>
    public static Outcome<ParsedSet> Parse(SourceSet sources, int mostPieces = Limits.Pieces, ParsedMemory? memory = null)
    {
        memory?.Begin(sources.Vocabulary);
        Func<SourceText, Outcome<T>> Once<T>(Func<SourceText, Outcome<T>> reader) => memory is null ? reader : source => memory.Of(source, reader);
        var diagnostics = new List<Diagnostic>();
        var settings = Keep(SiteSettingsReader.Read(sources.Site), diagnostics);
        var lost = new LostFiles(sources.Lost);
        var vocabulary = Keep(VocabularyReader.Read(sources.Vocabulary ?? BuiltIn.Vocabulary()), diagnostics);
        if (lost.Vocabulary) vocabulary = vocabulary with { IsWhole = false };

        var isTranslation = sources.Entries.ToLookup(TranslationReader.IsTranslation);
        var isEntry = isTranslation[false].ToLookup(source => source.Path.Split('/')[1] != "pages");
        var pieces = new PieceCount(diagnostics, mostPieces);
        // A seed is read by one core alone, so meanwhile the other reads entries.
        var inSeeds = new List<Diagnostic>();
        var seeds = Task.Run(() => Gathering.Run(sources.Seeds, Once(SeedReader.Read), inSeeds));
        var entries = Gathering.Run<SourceText, Entry>([.. isEntry[true]], Once(source => ReadEntry(source, vocabulary)), diagnostics, pieces.Add);
        var pages = Gathering.Run<SourceText, PlainPage>([.. isEntry[false]], Once(source => PlainPageReader.Read(source, CheckSlug(source).Slug)), diagnostics, pieces.Add);
        var translations = Gathering.Run<SourceText, Translation>([.. isTranslation[true]], Once(TranslationReader.Read), diagnostics, pieces.Add);
        var profiles = seeds.GetAwaiter().GetResult();
        diagnostics.AddRange(inSeeds);
        if (entries.Length + pages.Length + translations.Length < sources.Entries.Length) lost = new([.. sources.Lost, "content"]);
        var works = Gathering.Run(sources.Works, CatalogueReader.Read, diagnostics).SelectMany(w => w).ToImmutableArray();
        var redirects = Keep(RedirectsReader.Read(sources.Redirects), diagnostics);
        var corrections = Keep(CorrectionsReader.Read(sources.Corrections), diagnostics);
        var words = Keep(SiteWordsReader.Read(sources.Words), diagnostics);
        foreach (var source in isTranslation[false])
        {
            if (CheckSlug(source).Fault is { } fault) diagnostics.Add(fault);
        }
        return new(
            new()
            {
                Settings = settings,
                Vocabulary = vocabulary,
                Profiles = profiles,
                Entries = [.. entries.OrderBy(e => e.Id)],
                Pages = pages,
                Translations = translations,
                Works = works,
                Redirects = redirects,
                Corrections = corrections,
                Words = words,
                Lost = lost,
                Theme = sources.Theme,
            },
            [.. diagnostics]);
    }

    /// <summary>Reads the text of an entry.</summary>
    internal static Outcome<Entry> ReadEntry(SourceText source, Vocabulary vocabulary)
    {
        var (entry, diagnostics) = EntryReader.Read(source, new(Kinds.OfFolder(source.Path.Split('/')[1])!.Value, CheckSlug(source).Slug), vocabulary);
        return new(entry, vocabulary.IsWhole ? diagnostics : diagnostics.RemoveAll(d => d.Rule == EntryRules.UnknownWord));
    }

    private static (string Slug, Diagnostic? Fault) CheckSlug(SourceText source)
    {
        var name = Path.GetFileNameWithoutExtension(source.Path);
        if (Slug.IsSlug(name) && name != "index") return (name, null);
        var better = Slug.Of(name) is { Length: > 0 } slug && slug != "index" ? slug : "a-name";
        return (better, new(ReadingRules.FileName, $"`{name}` cannot be an id", source.Span(0, 0))
        {
            Help = name == "index" ? "`index.html` is the list of all entries of its kind; give the file another name"
                : Slug.Spells(name) ? $"rename the file to `{better}.md`: lower-case letters, digits and hyphens"
                : "give it a name of Latin letters (a to z), digits and hyphens; some of these letters are others, though they may look alike",
        });
    }

    private static T Keep<T>(Outcome<T> outcome, List<Diagnostic> diagnostics)
    {
        diagnostics.AddRange(outcome.Diagnostics);
        return outcome.Value;
    }
}
