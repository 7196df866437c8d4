using System.Collections.Immutable;
using Almanac.Composing.Drawing;
using Almanac.Composing.Templates;
using Almanac.Linking;
using Almanac.Parsing.Citations;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Languages;

namespace Almanac.Composing.Pages;

/// <summary>Composes the page of one entry, and further ones where its mentions or relations are many.</summary>
public sealed class EntryPage(PageComposer composer, LinkedEntry linked)
{
    private readonly LinkedAlmanac almanac = composer.Almanac;
    private readonly Language language = composer.Language;
    private readonly Entry entry = linked.Entry;
    private readonly string path = Addresses.Of(linked.Id);
    private readonly string root = PageFrame.RootOf(Addresses.Of(linked.Id));
    private readonly CitationList citations = composer.Citations(Addresses.Of(linked.Id));

    public IEnumerable<OutputFile> Compose()
    {
        var rows = Rows().ToArray();
        var body = new ParagraphHtml(root, citations, composer).OfBody(entry.Body, linked.Paragraphs, entry.Title.Text);
        var disputes = entry.Disputes.Select(Dispute).ToArray();
        var relationPages = new RelationPages(composer, linked);
        var relations = relationPages.Shown(citations);
        var network = linked.Relations.IsEmpty ? null : Network.Of(linked, almanac, composer.Ties);
        var mentionPages = new MentionPages(composer, linked);
        var backlinks = mentionPages.Shown();
        var notes = citations.Rows();

        var contents = entry.Body.Headings.Where(h => h.Level == 2).Select(h => (h.Anchor, h.Text)).ToList();
        if (disputes.Length > 0) contents.Add(("accounts", language.Say("accounts")));
        if (relations.Length > 0) contents.Add(("relations", language.Say("relations")));
        if (notes.Length > 0) contents.Add(("notes", language.Say("notes")));
        if (backlinks.Length > 0) contents.Add(("mentions", language.Say("mentioned-in")));

        var page = composer.Page(path, "entry", composer.Frame.View(path, entry.Title.Text, entry.Summary, Addresses.OfKind(entry.Id.Kind),
            ("kind", KindWords.Form(entry.Id.Kind)),
            ("kind_title", KindWords.Plural(entry.Id.Kind, language)),
            ("kind_url", root + Addresses.OfKind(entry.Id.Kind)),
            ("type", entry.Type is { } type ? almanac.Vocabulary.ShownType(entry.Id.Kind, type) : KindWords.Singular(entry.Id.Kind, language)),
            ("name", composer.Names.Of(entry.Title.Text)),
            ("short", composer.Names.Of(entry.ShortName == entry.Title.Text ? "" : entry.ShortName)),
            ("summary", entry.Summary ?? ""),
            ("summary_lang", composer.LanguageOf(linked.Translation?.Summary is not null)),
            ("body_lang", composer.LanguageOf(linked.Translation?.Body is not null || body.Text.Length == 0)),
            ("untranslated", composer.Untranslated(linked.Translation)),
            ("entry_as_of", entry.AsOf is { } asOf ? language.Dates.Of(asOf) : ""),
            ("aliases", entry.Aliases.Select(a => composer.Names.Of(a.Text)).ToArray()),
            ("hatnotes", Hatnotes()),
            ("rows", rows),
            ("locator", composer.Map.LocatorOf(entry.Id)),
            ("has_locator", composer.Map.Has(entry.Id)),
            ("map_url", root + Addresses.OfMap(0)),
            ("contents", contents.Count > 2 ? contents.Select(c => View.Of(("url", "#" + c.Item1), ("text", c.Item2), ("level", 2), ("lang", composer.LanguageOf(linked.Translation?.Body is not null || entry.Body.Headings.All(h => h.Anchor != c.Item1))))).ToArray() : []),
            ("body", body),
            ("disputes", disputes),
            ("relations", relations),
            ("network", network is null ? default : NetworkSvg.Draw(NetworkOf(network), network, almanac, language, root)),
            ("network_url", composer.Network.Nodes.Contains(entry.Id) ? root + Addresses.OfNetwork(0) : ""),
            ("network_left_out", network?.LeftOut ?? 0),
            ("families", network is null ? [] : network.Edges.Select(e => e.Relation.Type.Family).Distinct().Order().Select(f => NetworkPages.Family(f, language)).ToArray()),
            ("mentions", backlinks),
            composer.Frame.CitationOf(path, entry.Title.Text),
            ("linked_data", composer.LinkedData.Of(linked, citations.Sources) is { Text.Length: > 0 } data ? data : null),
            ("source_links", composer.SourceLinks.Of(entry.Source, path, entry.Title.Text)),
            ("evidence", composer.Evidence.Of(linked, citations.Sources, root)),
            ("notes", notes),
            ("before", Neighbour(composer.Neighbours.Of(entry.Id).Before)),
            ("after", Neighbour(composer.Neighbours.Of(entry.Id).After))));
        return [page, .. mentionPages.Compose(), .. relationPages.Compose()];
    }

    private NetworkPicture NetworkOf(Network network) => new(
        "network", language.Say("network-title", ("name", NameHtml.Isolated(entry.Title.Text))), language.Say("network-text", ("count", network.Nodes.Length - 1)))
    {
        HasCentre = true,
        IsDated = true,
        Roominess = 2.3,
        IsThorough = network.Nodes.Length > Network.FewNodes,
    };

    /// <summary>The rows of the infobox, in the order of the entry's kind, then its facts; rows of one label stand together.</summary>
    private IEnumerable<View> Rows() =>
        Values().ToList().GroupBy(v => v.Label).Select(row => View.Of(("label", row.Key), ("lang", composer.LanguageOf(entry.Facts.All(f => KindWords.Capital(f.Label) != row.Key))), ("values", row.Select(v => v.Value).ToArray())));

    private IEnumerable<(string Label, View Value)> Values()
    {
        foreach (var field in entry.Fields.Where(f => f is not Field.Held))
        {
            var (text, url) = Shown(field);
            yield return Value(KindWords.Label(field.Key, language), text, url, "", field.Cite, isContent: field is Field.Said { Key: not "status" });
        }
        foreach (var role in entry.Fields.OfType<Field.Held>())
        {
            yield return Value(KindWords.Label("role", language), KindWords.Capital(role.Role), "", language.Dates.Period(role.From, role.To, null), role.Cite, isContent: true);
        }
        foreach (var fact in entry.Facts)
        {
            yield return Value(KindWords.Capital(fact.Label), fact.Value, "", language.Dates.Period(null, null, fact.AsOf), fact.Cite, isContent: true);
        }
        if (entry.Living is { } living && living != "no")
        {
            yield return Value(KindWords.Label("living", language), language.Say(living == "yes" ? "living-yes" : "living-presumed"), "", "", []);
        }
    }

    private (string Label, View Value) Value(string label, object text, string url, string detail, ImmutableArray<CitationKey> cite, bool isContent = false) => (label, View.Of(
        ("text", text), ("lang", composer.LanguageOf(!isContent)), ("url", url), ("detail", detail), ("marks", citations.Mark(Sources(cite), language.Say("labelled-value", ("label", language.Say("facts")), ("value", label))))));

    private (object Text, string Url) Shown(Field field) =>
        field is Field.Linked link && almanac.Names.Resolve(link.Target) is Target.Found found
            ? (composer.Names.Of(almanac[found.Id].Entry.ShortName), root + Addresses.Of(found.Id))
            : (FieldText.Of(field, entry.Id.Kind, almanac.Vocabulary, language), "");

    private View? Neighbour(LinkedEntry? other) =>
        other is null ? null : View.Of(("url", root + Addresses.Of(other.Id)), ("title", composer.Names.Of(other.Entry.Title.Text)));

    private ImmutableArray<SourceRef> Sources(ImmutableArray<CitationKey> cite) =>
        [.. cite.Select(key => almanac.Sources.Find(key, [])).OfType<SourceRef>()];

    private View Dispute(Dispute dispute) => View.Of(
        ("claim", dispute.Claim),
        ("accounts", dispute.Accounts.Select(a => View.Of(("says", a.Says), ("marks", citations.Mark(Sources(a.Cite), language.Say("labelled-value", ("label", language.Say("accounts-of")), ("value", dispute.Claim)))))).ToArray()));

    /// <summary>The ambiguous names that this entry shares, with the page that lists who else has them.</summary>
    private View[] Hatnotes() =>
        [.. composer.SharedNamesOf(entry.Id).Select(name => View.Of(("name", composer.Names.Of(name.Name)), ("url", root + composer.Addresses.OfName(name))))];
}
