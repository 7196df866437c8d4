using System.Collections.Immutable;
using System.Numerics;
using Almanac.Composing.Pages;
using Almanac.Linking;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Languages;

namespace Almanac.Composing.Search;

/// <summary>Takes from an almanac what a search may find: first the entries by kind, then the sections of profiles and the plain pages.</summary>
public sealed class SearchDocuments(PageComposer composer)
{
    private readonly LinkedAlmanac almanac = composer.Almanac;
    private readonly Language language = composer.Language;

    public SearchDocument[] All() =>
    [
        .. SideBySide.Each(almanac.Entries, OfEntry),
        .. almanac.Profiles.SelectMany((profile, i) => profile.Sections.Select((paragraphs, s) => OfSection(i, s, paragraphs))),
        .. almanac.Pages.Select(OfPage),
    ];

    private SearchDocument OfEntry(LinkedEntry linked)
    {
        var entry = linked.Entry;
        var type = entry.Type is { } own ? almanac.Vocabulary.ShownType(entry.Id.Kind, own) : KindWords.Singular(entry.Id.Kind, language);
        var detail = entry.Id.Kind == EntryKind.Event && entry.Date is { } date ? $"{type}, {language.Dates.Of(date)}" : type;
        var rows = entry.Fields.Select(f => Row(KindWords.Label(f.Key, language), f is Field.Linked link ? NameOf(link.Target) : FieldText.Of(f, entry.Id.Kind, almanac.Vocabulary, language)))
            .Concat(entry.Facts.Select(f => Row(KindWords.Capital(f.Label), f.Value)));
        string[] names = [.. entry.Names.Select(n => n.Text).Distinct(StringComparer.Ordinal)];
        return new(Addresses.Of(entry.Id), entry.Title.Text, detail, BitOperations.Log2((uint)(linked.Backlinks.Length + linked.Relations.Length + 1)),
            [.. names, .. Roles(linked)], names.Length,
            [
                new("", entry.Summary is { } summary ? [summary.AsMemory()] : []),
                new("facts", [.. rows]),
                .. linked.Paragraphs.Select(Part),
                .. entry.Disputes.Select(d => new SearchPart("accounts", [d.Claim.AsMemory(), .. d.Accounts.Select(a => a.Says.AsMemory())])),
            ]);
    }

    private SearchDocument OfSection(int profile, int section, ImmutableArray<LinkedParagraph> paragraphs)
    {
        var source = almanac.Profiles[profile].Profile;
        var (heading, path) = (source.Sections[section].Heading, composer.Addresses.OfProfile(profile));
        return heading.Length == 0
            ? new(path, source.Title, language.Say("profile"), 0, [source.Title], 1, [.. paragraphs.Select(Part)])
            : new($"{path}#{source.Sections[section].Id}", heading, language.Say("search-profile", ("title", source.Title)), 0, [heading], 1, [.. paragraphs.Select(Part)]);
    }

    private SearchDocument OfPage(LinkedPage page) =>
        new(Addresses.OfPage(page.Page), page.Page.Title, language.Say("search-page"), 0, [page.Page.Title], 1, [new("", page.Page.Summary is { } summary ? [summary.AsMemory()] : []), .. page.Paragraphs.Select(Part)]);

    /// <summary>What a person is looked for by besides names: “Leader of” a group, without what stands in brackets behind it.</summary>
    private IEnumerable<string> Roles(LinkedEntry linked) => linked.Id.Kind != EntryKind.Person ? [] : linked.Entry.Fields.OfType<Field.Held>().Select(f => f.Role.Split(" (")[0])
        .Concat(linked.Relations.Where(r => r.Type.Family == RelationFamily.Leadership)
            .SelectMany(r => new[] { almanac[r.Other].Entry.ShortName, almanac[r.Other].Entry.Title.Text }.Select(other => $"{r.Type.Shown} {other}")))
        .Distinct(StringComparer.OrdinalIgnoreCase);

    private string NameOf(string target) => almanac.Names.Resolve(target) is Target.Found found ? almanac[found.Id].Entry.ShortName : target;

    private ReadOnlyMemory<char> Row(string label, string value) => language.Say("labelled-value", ("label", label), ("value", value)).AsMemory();

    private static SearchPart Part(LinkedParagraph paragraph)
    {
        var starts = paragraph.SentenceStarts;
        return new(paragraph.Anchor, [.. starts.Select((start, i) => paragraph.Text.AsMemory(start..(i + 1 < starts.Length ? starts[i + 1] : paragraph.Text.Length)).Trim())]);
    }
}
