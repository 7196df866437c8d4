using System.Collections.Immutable;
using Almanac.Linking;
using Almanac.Parsing;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Seeds;
using Almanac.Reading;

namespace Almanac.Composing.Pages;

/// <summary>Where each page and each row lies in the output tree, and its name; paths are from the root.</summary>
public sealed class Addresses
{
    private readonly LinkedAlmanac almanac;
    private readonly ImmutableArray<ImmutableArray<ImmutableArray<Note>>> notePages;
    private readonly ImmutableArray<Dictionary<int, (string Path, string Row)>> placeOfNote;
    private readonly Dictionary<SharedName, string> namePages;

    /// <param name="almanac">What the pages are made of.</param>
    /// <param name="register">The rows of its register of works, where they are known.</param>
    public Addresses(LinkedAlmanac almanac, ImmutableArray<RegisterRow>? register = null)
    {
        this.almanac = almanac;
        Register = new(almanac, register ?? RegisterRows.Of(almanac));
        namePages = NamePages(almanac.Names.Shared);
        notePages = [.. almanac.Profiles.Select((p, i) => Pagination.Split(
            p.Profile.Notes, note => almanac.Uses.GetValueOrDefault(new(i, note.Number, null, null), []).Length))];
        placeOfNote = [.. notePages.Select((pages, profile) => pages
            .SelectMany((page, number) => page.Select(note => (note.Number, Path: OfNotes(profile, number))))
            .DistinctBy(n => n.Number).ToDictionary(n => n.Number, n => (n.Path, $"{n.Path}#note-{n.Number}")))];
    }

    /// <summary>The register of works, and where its rows lie.</summary>
    public RegisterPages Register { get; }

    /// <summary>The notes of a profile, page by page of its footnote index.</summary>
    public ImmutableArray<ImmutableArray<Note>> NotePages(int profile) => notePages[profile];

    public static string Of(EntryId id) => string.Concat(id.Folder, "/", id.Slug, ".html");

    /// <summary>A page of all mentions of an entry; no id has a full stop, so no entry lies there.</summary>
    public static string OfMentions(EntryId id, int number) => $"{Numbered($"{id}.mentions", number)}.html";

    /// <summary>A page of all relations of an entry.</summary>
    public static string OfRelations(EntryId id, int number) => $"{Numbered($"{id}.relations", number)}.html";

    public string OfProfile(int profile) => $"profiles/{almanac.Profiles[profile].Profile.Id}.html";

    public static string OfPage(PlainPage page) => $"{page.Slug}.html";

    public static string OfKind(EntryKind kind, int number = 0) => $"{Kinds.Folder(kind)}/{Numbered("index", number)}.html";

    /// <summary>The page of the footnote index; other profiles than the almanac's own have their name in it.</summary>
    public string OfNotes(int profile, int number) =>
        $"{Numbered(profile == NotesOwner ? "notes" : $"notes-{almanac.Profiles[profile].Profile.Id}", number)}.html";

    /// <summary>The page of the coverage report, named as the footnote index is.</summary>
    public string OfCoverage(int profile, int number) =>
        $"{Numbered(profile == NotesOwner ? "coverage" : $"coverage-{almanac.Profiles[profile].Profile.Id}", number)}.html";

    /// <summary>A page of the timeline.</summary>
    public static string OfTimeline(int number) => $"{Numbered("timeline", number)}.html";

    /// <summary>A page of the map.</summary>
    public static string OfMap(int number) => $"{Numbered("map", number)}.html";

    public static string OfSources(int number) => $"{Numbered("sources", number)}.html";

    public static string OfSourcesByYear(int number) => $"{Numbered("sources-by-year", number)}.html";

    /// <summary>The network of all groups and people, and further pages of its table.</summary>
    public static string OfNetwork(int number) => $"{Numbered("network", number)}.html";

    /// <summary>The lineage of the groups, and further pages of its table.</summary>
    public static string OfLineage(int number) => $"{Numbered("lineage", number)}.html";

    /// <summary>A page of the A to Z of all names.</summary>
    public static string OfNameIndex(int number) => $"{Numbered("a-to-z", number)}.html";

    /// <summary>Where the editions that carry the site lie, and the page that lists them.</summary>
    public const string EditionsFolder = "offline/", OfEditions = EditionsFolder + "index.html";

    public const string OfSearch = "search.html";

    /// <summary>The page of a shared name.</summary>
    public string OfName(SharedName name) => namePages[name];

    /// <summary>Names that differ in signs alone get numbers.</summary>
    private static Dictionary<SharedName, string> NamePages(ImmutableArray<SharedName> names)
    {
        var pages = new Dictionary<SharedName, string>(ReferenceEqualityComparer.Instance);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var slug = SlugOf(name);
            var number = 0;
            while (!taken.Add(Numbered(slug, number))) number++;
            pages[name] = $"names/{Numbered(slug, number)}.html";
        }
        return pages;
    }

    /// <summary>A name without Latin letters is spelt in code points, a long one ends in a number of its own.</summary>
    private static string SlugOf(SharedName name)
    {
        var file = Slug.Of(name.Name) is { Length: > 0 } slug
            ? slug
            : $"u-{string.Join('-', name.Name.EnumerateRunes().Select(r => r.Value.ToString("x", System.Globalization.CultureInfo.InvariantCulture)))}";
        return file.Length <= Limits.IdLength ? file : $"{file[..(Limits.IdLength / 2)].TrimEnd('-')}-{new Anchors().OfParagraph(name.Name)}";
    }

    /// <summary>The row of a note in the footnote index.</summary>
    public string OfNote(int profile, int note) => placeOfNote[profile][note].Row;

    /// <summary>The file of a page that a text links to; of a note's row in the footnote index, the file that the row is in.</summary>
    public string OfPage(string page, string? fragment) =>
        page == "notes" && fragment?.StartsWith("note-", StringComparison.Ordinal) == true && int.TryParse(fragment.AsSpan(5), out var note)
        && placeOfNote[NotesOwner].TryGetValue(note, out var place) ? place.Path : $"{page}.html";

    /// <summary>Where a source is listed: its row in the footnote index, or in the register.</summary>
    public string OfSource(SourceRef source) => source.IsNote ? OfNote(source.Profile, source.Note) : Register.AddressOfCatalogue(source.Work!);

    /// <summary>Where a text stands, and what that page is called.</summary>
    public (string Path, string Title) Of(PageRef page)
    {
        switch (page.Kind)
        {
            case PageKind.Profile:
                var profile = almanac.Profiles[page.Index].Profile;
                var heading = profile.Sections[page.Section].Heading;
                return (OfProfile(page.Index), heading.Length == 0 ? profile.Title : heading);
            case PageKind.Entry:
                var entry = almanac.Entries[page.Index].Entry;
                return (Of(entry.Id), entry.Title.Text);
            default:
                var plain = almanac.Pages[page.Index].Page;
                return (OfPage(plain), plain.Title);
        }
    }

    /// <summary>The profile whose notes are at <c>notes.html</c>.</summary>
    public int NotesOwner => almanac.Sources.Own ?? 0;

    private static string Numbered(string name, int number) => number == 0 ? name : $"{name}-{number + 1}";
}
