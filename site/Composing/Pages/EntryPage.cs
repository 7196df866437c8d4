using System.Collections.Immutable;
using Almanac.Composing.Drawing;
using Almanac.Composing.Templates;
using Almanac.Linking;
using Almanac.Parsing.Citations;
using Almanac.Parsing;
using Almanac.Parsing.Entries;
using Scriban.Runtime;

namespace Almanac.Composing.Pages;

/// <summary>Composes the page of one entry.</summary>
public sealed class EntryPage(PageComposer composer, LinkedEntry linked)
{
    private readonly LinkedAlmanac almanac = composer.Almanac;
    private readonly Entry entry = linked.Entry;
    private readonly string path = Addresses.Of(linked.Id);
    private readonly string root = PageFrame.RootOf(Addresses.Of(linked.Id));
    private readonly CitationList citations = composer.Citations(Addresses.Of(linked.Id));

    public OutputFile Compose()
    {
        var rows = Rows().ToArray();
        var body = new ParagraphHtml(root, citations, composer.Addresses).OfBody(entry.Body, linked.Paragraphs, entry.Title.Text);
        var disputes = entry.Disputes.Select(Dispute).ToArray();
        var relations = RelationGroups();
        var network = linked.Relations.IsEmpty ? null : Network.Of(linked, almanac, composer.Ties);
        var backlinks = composer.Contexts.OfBacklinks(linked.Backlinks, root);
        var notes = citations.Rows();

        var contents = entry.Body.Headings.Where(h => h.Level == 2).Select(h => (h.Anchor, h.Text)).ToList();
        if (disputes.Length > 0) contents.Add(("accounts", "Accounts that differ"));
        if (relations.Length > 0) contents.Add(("relations", "Relations"));
        if (backlinks.Length > 0) contents.Add(("mentions", "Mentioned in"));
        if (notes.Length > 0) contents.Add(("notes", "Notes"));

        return composer.Page(path, "entry", composer.Frame.View(path, entry.Title.Text, entry.Summary, Addresses.OfKind(entry.Id.Kind),
            ("kind", entry.Id.Kind.ToString().ToLowerInvariant()),
            ("kind_title", KindWords.Plural(entry.Id.Kind)),
            ("kind_url", root + Addresses.OfKind(entry.Id.Kind)),
            ("type", entry.Type is { } type ? almanac.Vocabulary.ShownType(entry.Id.Kind, type) : KindWords.Singular(entry.Id.Kind)),
            ("short", entry.ShortName == entry.Title.Text ? "" : entry.ShortName),
            ("summary", entry.Summary ?? ""),
            ("entry_as_of", entry.AsOf is { } asOf ? DateText.Of(asOf) : ""),
            ("aliases", entry.Aliases.Select(a => View.Of(("text", a.Text), ("lang", a.Language ?? ""))).ToArray()),
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
            ("notes", notes)));
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

    private (string Label, ScriptObject Value) Value(string label, string text, string url, string detail, ImmutableArray<CitationKey> cite) => (label, View.Of(
        ("text", text), ("url", url), ("detail", detail), ("marks", citations.Mark(Sources(cite), $"Facts: {label}"))));

    private (string Text, string Url) Shown(Field field) =>
        field is Field.Linked link && almanac.Names.Resolve(link.Target) is Target.Found found
            ? (almanac[found.Id].Entry.ShortName, root + Addresses.Of(found.Id))
            : (FieldText.Of(field, entry.Id.Kind, almanac.Vocabulary), "");

    private ImmutableArray<SourceRef> Sources(ImmutableArray<CitationKey> cite) =>
        [.. cite.Select(key => almanac.Sources.Find(key, [])).OfType<SourceRef>()];

    private ScriptObject Dispute(Dispute dispute) => View.Of(
        ("claim", dispute.Claim),
        ("accounts", dispute.Accounts.Select(a => View.Of(("says", a.Says), ("marks", citations.Mark(Sources(a.Cite), $"Accounts: {dispute.Claim}")))).ToArray()));

    private ScriptObject[] RelationGroups() =>
        [.. linked.Relations.GroupBy(r => r.Type.Name).Select(group => View.Of(
            ("family", group.First().Type.Family.ToString().ToLowerInvariant()),
            ("title", group.First().Type.Shown),
            ("items", group.Select(r => View.Of(
                ("url", root + Addresses.Of(r.Other)),
                ("title", almanac[r.Other].Entry.Title.Text),
                ("short", almanac[r.Other].Entry.ShortName == almanac[r.Other].Entry.Title.Text ? "" : almanac[r.Other].Entry.ShortName),
                ("period", DateText.Period(r.From, r.To, r.AsOf)),
                ("marks", citations.Mark(r.Cite, $"Relations: {group.First().Type.Shown}")))).ToArray())))];

    /// <summary>The ambiguous names that this entry shares, with the page that lists who else has them.</summary>
    private ScriptObject[] Hatnotes() =>
        [.. composer.SharedNamesOf(entry.Id).Select(name => View.Of(("name", name.Name), ("url", root + Addresses.OfName(name))))];
}
