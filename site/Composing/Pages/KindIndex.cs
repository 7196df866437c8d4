using System.Collections.Immutable;
using System.Globalization;
using Almanac.Linking;
using Almanac.Parsing;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Languages;

namespace Almanac.Composing.Pages;

/// <summary>The entries of a kind in the order of its list, page by page, in parts: events by year, others by first letter.</summary>
public sealed class KindIndex
{
    /// <summary>A list of fewer entries, of another kind than events, is one part without a title.</summary>
    private const int FewestForLetters = 20;

    private readonly Language language;
    private readonly bool inParts;
    private readonly Dictionary<string, KindPart> parts;

    public KindIndex(LinkedAlmanac almanac, EntryKind kind, Language language)
        : this(kind, language, [.. EntryOrder.Of(kind, almanac.Entries.Where(e => e.Id.Kind == kind))])
    {
        Parts = [.. Pages.SelectMany((rows, page) => rows.Select(e => (Title: TitleOf(e), Page: page)))
            .GroupBy(row => row.Title, (title, rows) => new KindPart(title, AnchorOf(title), rows.Count(), rows.First().Page))];
        parts = Parts.ToDictionary(part => part.Title, StringComparer.Ordinal);
    }

    /// <summary>Of an almanac in which only texts of entries are others, so that the order and the parts are as they were.</summary>
    public KindIndex(LinkedAlmanac almanac, KindIndex before)
        : this(before.Kind, before.language, [.. before.Entries.Select(e => almanac[e.Id])]) => (Parts, parts) = (before.Parts, before.parts);

    private KindIndex(EntryKind kind, Language language, ImmutableArray<LinkedEntry> entries)
    {
        this.language = language;
        Kind = kind;
        Entries = entries;
        inParts = kind == EntryKind.Event || Entries.Length >= FewestForLetters;
        Pages = Pagination.Split(Entries, _ => 1);
        parts = [];
    }

    public EntryKind Kind { get; }

    public ImmutableArray<LinkedEntry> Entries { get; }

    public ImmutableArray<ImmutableArray<LinkedEntry>> Pages { get; }

    /// <summary>The parts in order, each with the page that it begins on.</summary>
    public ImmutableArray<KindPart> Parts { get; }

    /// <summary>The part that an entry stands in.</summary>
    public KindPart PartOf(LinkedEntry entry) => parts[TitleOf(entry)];

    private string TitleOf(LinkedEntry entry)
    {
        if (!inParts) return "";
        if (Kind == EntryKind.Event) return entry.Entry.Date is { } date ? language.Dates.Year(date) : "";
        var letter = StringInfo.GetNextTextElement(EntryOrder.SortKey(entry)).ToUpperInvariant();
        return letter.Length > 0 && char.IsAsciiDigit(letter[0]) ? "0–9" : letter;
    }

    /// <summary><c>year-2012</c>, <c>letter-a</c>; letters without a Latin form are spelt in code points.</summary>
    private string AnchorOf(string title)
    {
        var slug = Slug.Of(title) is { Length: > 0 } latin ? latin : string.Join('-', title.EnumerateRunes().Select(r => r.Value.ToString("x", CultureInfo.InvariantCulture)));
        return $"{(Kind == EntryKind.Event ? "year" : "letter")}-{(slug.Length > 0 ? slug : "none")}";
    }
}

/// <summary>A part of a kind's index.</summary>
/// <param name="Title">A year or a letter; empty for what has none.</param>
/// <param name="Anchor">The id of its heading.</param>
/// <param name="Count">How many entries it holds, over all pages.</param>
/// <param name="Page">The number of the page that it begins on, from 0.</param>
public sealed record KindPart(string Title, string Anchor, int Count, int Page);
