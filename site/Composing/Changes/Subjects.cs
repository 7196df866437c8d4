using System.Collections.Immutable;
using Almanac.Linking;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Changes;

/// <summary>All subjects of an almanac: its profiles, entries and plain pages, each id once.</summary>
internal static class Subjects
{
    public static ImmutableArray<Subject> Of(LinkedAlmanac almanac, Func<EntryId, string> idOf, Ties ties)
    {
        var (statements, sources) = (new Statements(almanac), new SourceWords(almanac));
        IEnumerable<Statement> Paragraphs(ImmutableArray<LinkedParagraph> paragraphs, ImmutableHashSet<int> apart) => paragraphs
            .Select((p, i) => new Statement(apart.Contains(i) ? "heading or remark" : "paragraph", p.Text, "", p.Text, sources.Of(p.Citations.SelectMany(c => c.Sources))))
            .Where(p => p.Text.Length > 0);

        ImmutableArray<Subject> all =
        [
            .. almanac.Profiles.Select(p => new Subject($"seeds/{p.Profile.Id}", "profile", p.Profile.Title,
                [
                    Statements.Plain("title", p.Profile.Title),
                    .. p.Profile.Facts.Select(f => new Statement(Statements.Label(f.Label), $"fact {f.Label}", "", f.Value, "")),
                    .. p.Profile.Notes.Select(n => new Statement($"note {n.Number}", $"note {n.Number}", "", n.Text, "")),
                ],
                [.. p.Sections.SelectMany(s => Paragraphs(s, []))])),
            .. almanac.Entries.Select(e => new Subject(idOf(e.Id), e.Id.Kind.ToString().ToLowerInvariant(), e.Entry.ShortName,
                [.. statements.Of(e.Entry), .. ties.Of(idOf(e.Id))],
                [.. Paragraphs(e.Paragraphs, e.Entry.Body.Apart)])),
            .. almanac.Pages.Select(p => new Subject($"pages/{p.Page.Slug}", "page", p.Page.Title,
                [Statements.Plain("title", p.Page.Title), .. p.Page.Summary is { } summary ? [Statements.Plain("summary", summary)] : ImmutableArray<Statement>.Empty],
                [.. Paragraphs(p.Paragraphs, p.Page.Body.Apart)])),
        ];
        return [.. all.DistinctBy(s => s.Id)];
    }
}
