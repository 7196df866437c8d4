using System.Collections.Frozen;
using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Parsing;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Seeds;

namespace Almanac.Linking;

/// <summary>All entries, profiles and works with everything looked up: what the pages are made of.</summary>
public sealed record LinkedAlmanac
{
    public required SiteSettings Settings { get; init; }

    public required Vocabulary Vocabulary { get; init; }

    /// <summary>The entries, sorted by id.</summary>
    public required ImmutableArray<LinkedEntry> Entries { get; init; }

    public required FrozenDictionary<EntryId, int> EntryIndex { get; init; }

    public required ImmutableArray<LinkedProfile> Profiles { get; init; }

    public required ImmutableArray<LinkedPage> Pages { get; init; }

    public required NameRegister Names { get; init; }

    public required SourceRegister Sources { get; init; }

    /// <summary>Every place that cites a source, by source, in page order.</summary>
    public required IReadOnlyDictionary<SourceRef, ImmutableArray<SourceUse>> Uses { get; init; }

    /// <summary>The old ids of renamed pages.</summary>
    public required Redirects Redirects { get; init; }

    /// <summary>What was put right on published pages, newest first.</summary>
    public ImmutableArray<LinkedCorrection> Corrections { get; init; } = [];

    /// <summary>When the files were last changed, as far as git knows.</summary>
    public Reading.History History { get; init; } = Reading.History.None;

    public required FrozenDictionary<string, SourceText> Theme { get; init; }

    /// <summary>The same almanac in each further language.</summary>
    public ImmutableArray<LinkedAlmanac> Further { get; init; } = [];

    /// <summary>Of an almanac in a further language, that of the texts which are not translated; null where this is it.</summary>
    public string? Original { get; init; }

    /// <summary>Whether the site has the editions that carry it beside its pages.</summary>
    public bool HasEditions { get; init; }

    /// <summary>Whether the site is made to be carried, and has nothing that only a website needs.</summary>
    public bool IsCopy { get; init; }

    /// <summary>Stands for all that the almanac says but for the texts of its entries: almanacs with the same one differ in those alone.</summary>
    public object Outline { get; init; } = new();

    public LinkedEntry this[EntryId id] => Entries[EntryIndex[id]];
}

/// <summary>An entry with its links, citations, relations and backlinks looked up.</summary>
public sealed record LinkedEntry
{
    public required Entry Entry { get; init; }

    public required ImmutableArray<LinkedParagraph> Paragraphs { get; init; }

    /// <summary>Its relations as seen from here, in both directions, sorted by type, date and name.</summary>
    public required ImmutableArray<Relation> Relations { get; init; }

    /// <summary>The texts that mention it, in page order.</summary>
    public required ImmutableArray<Backlink> Backlinks { get; init; }

    /// <summary>What of it is translated, in an almanac of a further language.</summary>
    public Translation? Translation { get; init; }

    public EntryId Id => Entry.Id;
}

/// <summary>A profile with the mentions in it linked.</summary>
public sealed record LinkedProfile(Profile Profile, ImmutableArray<ImmutableArray<LinkedParagraph>> Sections);

/// <summary>A plain page with its links and citations looked up.</summary>
public sealed record LinkedPage(PlainPage Page, ImmutableArray<LinkedParagraph> Paragraphs)
{
    /// <summary>What of it is translated, in an almanac of a further language.</summary>
    public Translation? Translation { get; init; }
}

/// <summary>
/// A paragraph with its links and citations looked up. Its text shows the words of each link; index by
/// index, <paramref name="Links"/> and <paramref name="Citations"/> are those of the parsed paragraph.
/// </summary>
public sealed record LinkedParagraph(
    string Anchor, int Section, string Text, ImmutableArray<ResolvedLink> Links, ImmutableArray<ResolvedCitation> Citations)
{
    /// <summary>The starts of its sentences, as <see cref="Sentences"/> finds them.</summary>
    public int[] SentenceStarts => field ??= Sentences.Starts(Text, [.. Citations.Select(c => c.Offset)]);

    /// <summary>The citations of a sentence: those in it and at its end, in order. A paragraph may hold very many.</summary>
    public IEnumerable<ResolvedCitation> CitationsOf(int start, int length)
    {
        var (low, high) = (0, Citations.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Citations[middle].Offset > start) high = middle;
            else low = middle + 1;
        }
        return Citations.Skip(low).TakeWhile(c => c.Offset <= start + length);
    }
}

/// <summary>A link to an entry or to another page of the site, or to neither where it could not be found, and its words' place in the text.</summary>
public readonly record struct ResolvedLink(EntryId? Id, string? Page, string? Fragment, int Start, int Length);

/// <summary>The sources cited at an offset of the text.</summary>
public readonly record struct ResolvedCitation(int Offset, ImmutableArray<SourceRef> Sources);

/// <summary>A relation seen from one side: <paramref name="Type"/> reads from the entry that lists it to <paramref name="Other"/>.</summary>
public sealed record Relation(
    RelationType Type, EntryId Other, EdtfDate? From, EdtfDate? To, EdtfDate? AsOf, ImmutableArray<SourceRef> Cite);

/// <summary>A mention seen from its target: the page, the paragraph, its sentence and the linked words in it.</summary>
public sealed record Backlink(PageRef Page, LinkedParagraph Paragraph, int SentenceStart, int SentenceLength, int Start, int Length);

/// <summary>A place that cites a source: a sentence of a paragraph, or a row of a part of an entry's page.</summary>
public sealed record SourceUse(PageRef Page, LinkedParagraph? Paragraph, int SentenceStart, int SentenceLength, SourceRow? Row);

/// <summary>A row made of front matter, and <paramref name="Part"/>, the id of the part of the page it stands in.</summary>
public abstract record SourceRow(string Part)
{
    public sealed record OfField(Field Field) : SourceRow("facts");

    public sealed record OfFact(Fact Fact) : SourceRow("facts");

    public sealed record OfAccount(string Claim, string Says) : SourceRow("accounts");

    public sealed record OfRelation(RelationField Relation) : SourceRow("relations");
}

/// <summary>A page that text stands on: an entry, a section of a profile, or a plain page, by index.</summary>
public readonly record struct PageRef(PageKind Kind, int Index, int Section)
{
    /// <summary>The order of pages: profiles, entries, plain pages.</summary>
    public static int Compare(PageRef a, PageRef b) => (a.Kind, a.Index, a.Section).CompareTo((b.Kind, b.Index, b.Section));
}

/// <summary>The kinds of pages that text stands on.</summary>
public enum PageKind
{
    Profile,
    Entry,
    Plain,
}
