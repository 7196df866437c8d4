using System.Collections.Immutable;
using Almanac.Composing.Drawing;
using Almanac.Composing.Templates;
using Almanac.Linking;
using Almanac.Parsing.Citations;
using Almanac.Parsing;
using Almanac.Parsing.Entries;
using Scriban.Runtime;

namespace Almanac.Composing.Pages;

/// <summary>Composes the page of one entry, and further ones where its mentions or relations are many.</summary>
public sealed class EntryPage(PageComposer composer, LinkedEntry linked)
{
    private readonly LinkedAlmanac almanac = composer.Almanac;
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
        if (disputes.Length > 0) contents.Add(("accounts", "Accounts that differ"));
        if (relations.Length > 0) contents.Add(("relations", "Relations"));
        if (backlinks.Length > 0) contents.Add(("mentions", "Mentioned in"));
        if (notes.Length > 0) contents.Add(("notes", "Notes"));

        var page = composer.Page(path, "entry", composer.Frame.View(path, entry.Title.Text, entry.Summary, Addresses.OfKind(entry.Id.Kind),
            ("kind", entry.Id.Kind.ToString().ToLowerInvariant()),
            ("kind_title", KindWords.Plural(entry.Id.Kind)),
            ("kind_url", root + Addresses.OfKind(entry.Id.Kind)),
            ("type", entry.Type is { } type ? almanac.Vocabulary.ShownType(entry.Id.Kind, type) : KindWords.Singular(entry.Id.Kind)),
            ("name", composer.Names.Of(entry.Title.Text)),
            ("short", composer.Names.Of(entry.ShortName == entry.Title.Text ? "" : entry.ShortName)),
            ("summary", entry.Summary ?? ""),
            ("entry_as_of", entry.AsOf is { } asOf ? DateText.Of(asOf) : ""),
            ("aliases", entry.Aliases.Select(a => composer.Names.Of(a.Text)).ToArray()),
            ("hatnotes", Hatnotes()),
            ("rows", rows),
            ("contents", contents.Count > 2 ? contents.Select(c => View.Of(("url", "#" + c.Item1), ("text", c.Item2))).ToArray() : []),
            ("body", body),
            ("disputes", disputes),
            ("relations", relations),
            ("network", network is null ? default : NetworkSvg.Draw(network, almanac, root)),
            ("network_left_out", network?.LeftOut ?? 0),
            ("families", network is null ? [] : network.Edges.Select(e => e.Relation.Type.Family).Distinct().Order().Select(f => f.ToString()).ToArray()),
            ("mentions", backlinks),
            ("linked_data", composer.LinkedData.Of(linked, citations.Sources) is { Text.Length: > 0 } data ? data : null),
            ("notes", notes)));
        return [page, .. mentionPages.Compose(), .. relationPages.Compose()];
    }

    /// <summary>The rows of the infobox, in the order of the entry's kind, then its facts; rows of one label stand together.</summary>
    private IEnumerable<ScriptObject> Rows() =>
        Values().ToList().GroupBy(v => v.Label).Select(row => View.Of(("label", row.Key), ("values", row.Select(v => v.Value).ToArray())));

    private IEnumerable<(string Label, ScriptObject Value)> Values()
    {
        foreach (var field in entry.Fields.Where(f => f is not Field.Held))
        {
            var (text, url) = Shown(field);
            yield return Value(KindWords.Label(field.Key), text, url, "", field.Cite);
        }
        foreach (var role in entry.Fields.OfType<Field.Held>())
        {
            yield return Value("Role", KindWords.Capital(role.Role), "", DateText.Period(role.From, role.To, null), role.Cite);
        }
        foreach (var fact in entry.Facts)
        {
            yield return Value(KindWords.Capital(fact.Label), fact.Value, "", DateText.Period(null, null, fact.AsOf), fact.Cite);
        }
        if (entry.Living is { } living && living != "no")
        {
            yield return Value("Living", living == "yes" ? "Yes" : "Presumed; the sources report no confirmed death", "", "", []);
        }
    }

    private (string Label, ScriptObject Value) Value(string label, object text, string url, string detail, ImmutableArray<CitationKey> cite) => (label, View.Of(
        ("text", text), ("url", url), ("detail", detail), ("marks", citations.Mark(Sources(cite), $"Facts: {label}"))));

    private (object Text, string Url) Shown(Field field) =>
        field is Field.Linked link && almanac.Names.Resolve(link.Target) is Target.Found found
            ? (composer.Names.Of(almanac[found.Id].Entry.ShortName), root + Addresses.Of(found.Id))
            : (FieldText.Of(field, entry.Id.Kind, almanac.Vocabulary), "");

    private ImmutableArray<SourceRef> Sources(ImmutableArray<CitationKey> cite) =>
        [.. cite.Select(key => almanac.Sources.Find(key, [])).OfType<SourceRef>()];

    private ScriptObject Dispute(Dispute dispute) => View.Of(
        ("claim", dispute.Claim),
        ("accounts", dispute.Accounts.Select(a => View.Of(("says", a.Says), ("marks", citations.Mark(Sources(a.Cite), $"Accounts: {dispute.Claim}")))).ToArray()));

    /// <summary>The ambiguous names that this entry shares, with the page that lists who else has them.</summary>
    private ScriptObject[] Hatnotes() =>
        [.. composer.SharedNamesOf(entry.Id).Select(name => View.Of(("name", composer.Names.Of(name.Name)), ("url", root + composer.Addresses.OfName(name))))];
}
