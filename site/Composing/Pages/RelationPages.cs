using System.Collections.Immutable;
using Almanac.Composing.Templates;
using Almanac.Linking;

namespace Almanac.Composing.Pages;

/// <summary>Composes the relations of an entry by type: the first of each for its own page, and pages that list them all where they are many.</summary>
public sealed class RelationPages(PageComposer composer, LinkedEntry linked)
{
    /// <summary>How many relations of a type the entry's own page shows, and how many of all a page of relations lists.</summary>
    private const int MostOfType = 40, MostRows = 200;

    private readonly string root = PageFrame.RootOf(Addresses.Of(linked.Id));
    private readonly ImmutableArray<ImmutableArray<Relation>> pages =
        linked.Relations.CountBy(r => r.Type.Name).All(type => type.Value <= MostOfType) ? [] : Pagination.Split(linked.Relations, _ => 1, MostRows);

    /// <summary>The groups that the entry's own page shows, with the citations listed there.</summary>
    public View[] Shown(CitationList citations) => [.. linked.Relations.GroupBy(r => r.Type.Name).Select(group =>
        Group(group.Take(MostOfType), citations, "", Math.Max(0, group.Count() - MostOfType)))];

    public IEnumerable<OutputFile> Compose() => pages.IsEmpty ? [] :
        Pagination.Compose(pages, number => Addresses.OfRelations(linked.Id, number), (path, rows, pager) =>
        {
            var citations = composer.Citations(path);
            var groups = rows.GroupBy(r => r.Type.Name).Select(group => Group(group, citations, path, 0)).ToArray();
            return composer.Page(path, "relations", composer.EntryListView(path, linked, "relations-of", "relations-description",
                ("count", linked.Relations.Length),
                ("groups", groups),
                ("pager", pager),
                ("notes", citations.Rows())));
        });

    private View Group(IEnumerable<Relation> relations, CitationList citations, string path, int left)
    {
        var type = relations.First().Type;
        var first = pages.TakeWhile(page => !page.Any(r => r.Type.Name == type.Name)).Count();
        return View.Of(
            ("family", type.Family.ToString().ToLowerInvariant()),
            ("title", type.Shown),
            ("anchor", type.Name),
            ("continued", path.Length > 0 && path != Addresses.OfRelations(linked.Id, first)),
            ("items", relations.Select(r => Item(r, citations)).ToArray()),
            ("left", left),
            ("url", $"{root}{Addresses.OfRelations(linked.Id, first)}#{type.Name}"));
    }

    private View Item(Relation relation, CitationList citations)
    {
        var other = composer.Almanac[relation.Other].Entry;
        return View.Of(
            ("url", root + Addresses.Of(relation.Other)),
            ("title", composer.Names.Of(other.Title.Text)),
            ("short", composer.Names.Of(other.ShortName == other.Title.Text ? "" : other.ShortName)),
            ("period", composer.Language.Dates.Period(relation.From, relation.To, relation.AsOf)),
            ("marks", citations.Mark(relation.Cite, composer.Language.Say("labelled-value", ("label", composer.Language.Say("relations")), ("value", relation.Type.Shown)))));
    }
}
