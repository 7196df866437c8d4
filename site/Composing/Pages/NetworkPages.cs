using Almanac.Composing.Drawing;
using Almanac.Composing.Templates;
using Almanac.Linking;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Languages;

namespace Almanac.Composing.Pages;

/// <summary>
/// Composes the network of all groups and people: its picture for wide and for narrow screens, one for each of
/// the years in which most changed, and the table of all its ties, which splits into pages.
/// </summary>
public sealed class NetworkPages(PageComposer composer)
{
    private readonly LinkedAlmanac almanac = composer.Almanac;
    private readonly Network network = composer.Network;
    private readonly Language language = composer.Language;

    /// <summary>No page where there is no tie.</summary>
    public IEnumerable<OutputFile> Compose()
    {
        if (network.Edges.IsEmpty) return [];
        var years = NetworkYears.Of(network, almanac);
        return Pagination.Compose(Pagination.Split(network.Edges.Index(), _ => 1), Addresses.OfNetwork, (path, rows, pager) =>
        {
            var isFirst = path == Addresses.OfNetwork(0);
            var citations = composer.Citations(path);
            var ties = rows.Select(row => Tie(row.Item, row.Index, citations)).ToArray();
            return composer.Page(path, "network", composer.Frame.View(path, language.Say("network"), language.Say("network-description"), Addresses.OfNetwork(0),
                ("is_first", isFirst),
                ("is_dated", years is not null && years.Last > years.First),
                ("url", Addresses.OfNetwork(0)),
                ("count", network.Edges.Length),
                ("nodes", network.Nodes.Length),
                ("left_out", network.LeftOut),
                ("wide", isFirst ? Draw("wide", NetworkPicture.Wide) : default),
                ("narrow", isFirst ? Draw("narrow", NetworkPicture.Narrow) : default),
                ("first_year", $"{years?.First ?? 0}"),
                ("last_year", $"{years?.Last ?? 0}"),
                ("kinds", Kinds.All.Where(kind => network.Nodes.Any(id => id.Kind == kind)).Select(kind => View.Of(("name", kind.ToString().ToLowerInvariant()), ("title", KindWords.Plural(kind, language)))).ToArray()),
                ("families", network.Edges.Select(e => e.Relation.Type.Family).Distinct().Order().Select(f => Family(f, language)).ToArray()),
                ("undated", network.Edges.Count(e => YearsOf(e).IsUndated)),
                ("years", isFirst && years is not null ? years.Pictured.Select(Year).ToArray() : []),
                ("ties", ties),
                ("pager", pager),
                ("notes", citations.Rows())));
        });
    }

    /// <summary>A family as the keys of pictures name it.</summary>
    public static View Family(RelationFamily family, Language language)
    {
        var word = family.ToString().ToLowerInvariant();
        return View.Of(("family", word), ("title", language.Say("family", ("form", word))));
    }

    private Html Draw(string id, double width) => NetworkSvg.Draw(
        new(id, language.Say("network-all-title"), language.Say("network-all-text", ("nodes", network.Nodes.Length), ("ties", network.Edges.Length)))
        {
            Width = width,
            Roominess = width == NetworkPicture.Wide ? 2.6 : 2.3,
            IsThorough = true,
            IsFiltered = true,
        }, network, almanac, language, "");

    private View Year(int year)
    {
        var then = NetworkYears.In(year, network, almanac);
        return View.Of(
            ("year", $"{year}"),
            ("count", then.Edges.Length),
            ("picture", NetworkSvg.Draw(new($"in-{year}", language.Say("network-year-title", ("year", $"{year}")), language.Say("network-year-text", ("year", $"{year}"), ("nodes", then.Nodes.Length), ("ties", then.Edges.Length))) { IsThorough = true }, then, almanac, language, "")));
    }

    private TieYears YearsOf(NetworkEdge edge) => TieYears.Of(edge.Relation, almanac[network.Nodes[edge.From]].Entry, almanac[network.Nodes[edge.To]].Entry);

    private View Tie(NetworkEdge edge, int number, CitationList citations)
    {
        var (one, other) = (almanac[network.Nodes[edge.From]].Entry, almanac[network.Nodes[edge.To]].Entry);
        return View.Of(
            ("number", $"{number}"),
            ("family", edge.Relation.Type.Family.ToString().ToLowerInvariant()),
            ("url", Addresses.Of(one.Id)),
            ("title", composer.Names.Of(one.ShortName)),
            ("shown", edge.Relation.Type.Shown),
            ("other_url", Addresses.Of(other.Id)),
            ("other", composer.Names.Of(other.ShortName)),
            ("period", language.Dates.Period(edge.Relation.From, edge.Relation.To, edge.Relation.AsOf)),
            ("marks", citations.Mark(edge.Relation.Cite, language.Say("labelled-value", ("label", NameHtml.Isolated(one.ShortName)), ("value", edge.Relation.Type.Shown)))));
    }
}
