using Almanac.Composing.Drawing;
using Almanac.Composing.Templates;
using Almanac.Linking;
using Almanac.Parsing;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Languages;

namespace Almanac.Composing.Pages;

/// <summary>
/// Composes the lineage of the groups: its picture for wide and for narrow screens, and the table of every
/// founding, step and end, which splits into pages.
/// </summary>
public sealed class LineagePages(PageComposer composer)
{
    private readonly LinkedAlmanac almanac = composer.Almanac;
    private readonly Lineage lineage = composer.Lineage;
    private readonly Language language = composer.Language;

    /// <summary>No page where no group has a lineage.</summary>
    public IEnumerable<OutputFile> Compose() => lineage.Lanes.IsEmpty ? [] :
        Pagination.Compose(Pagination.Split(Rows(), _ => 1), Addresses.OfLineage, (path, rows, pager) =>
        {
            var isFirst = path == Addresses.OfLineage(0);
            var citations = composer.Citations(path);
            var steps = rows.Select(row => row.Shown(composer, citations)).ToArray();
            return composer.Page(path, "lineage", composer.Frame.View(path, language.Say("lineage"), language.Say("lineage-description"), Addresses.OfLineage(0),
                ("is_first", isFirst),
                ("groups", lineage.Lanes.Length),
                ("left_out", lineage.LeftOut),
                ("wide", isFirst ? LineageSvg.Draw("wide", lineage, almanac, language, LineageSvg.Wide) : default),
                ("narrow", isFirst ? LineageSvg.Draw("narrow", lineage, almanac, language, LineageSvg.Narrow) : default),
                ("kinds", lineage.Steps.Select(s => s.Kind).Distinct().Order().Select(k => k.ToString().ToLowerInvariant()).ToArray()),
                ("steps", steps),
                ("pager", pager),
                ("notes", citations.Rows())));
        });

    /// <summary>Foundings, steps and ends by date, those without a date last.</summary>
    private IEnumerable<Row> Rows()
    {
        var ends = lineage.Lanes.SelectMany(lane => new[] { (Field: almanac[lane.Group].Entry.Start, Words: language.Say("field-founded")), (Field: almanac[lane.Group].Entry.End, Words: language.Say("field-ended")) }
            .Where(end => end.Field is not null)
            .Select(end => new Row(lane.Group, end.Words, null, end.Field!.Date, language.Dates.Of(end.Field.Date), [.. end.Field.Cite.Select(key => almanac.Sources.Find(key, [])).OfType<SourceRef>()])));
        var taken = lineage.Steps.Select(s => new Row(
            s.Taker, s.Relation.Type.Shown, s.Relation.Other, s.Relation.From ?? s.Relation.To ?? s.Relation.AsOf,
            Words(s.Relation), s.Relation.Cite));
        return ends.Concat(taken).OrderBy(r => r.Date?.Earliest ?? int.MaxValue).ThenBy(r => r.Date?.Latest ?? int.MaxValue).ThenBy(r => r.Group);
    }

    /// <summary>The date of a step; what began then went on, so that its beginning is all there is to say.</summary>
    private string Words(Relation relation) =>
        relation is { From: { } from, To: null, AsOf: null } ? language.Dates.Of(from) : language.Dates.Period(relation.From, relation.To, relation.AsOf);

    private sealed record Row(EntryId Group, string Words, EntryId? Other, EdtfDate? Date, string Period, System.Collections.Immutable.ImmutableArray<SourceRef> Cite)
    {
        public View Shown(PageComposer composer, CitationList citations)
        {
            var entry = composer.Almanac[Group].Entry;
            return View.Of(
                ("period", Period),
                ("url", Addresses.Of(Group)),
                ("title", composer.Names.Of(entry.ShortName)),
                ("shown", Words),
                ("other_url", Other is { } other ? Addresses.Of(other) : ""),
                ("other", Other is { } id ? composer.Names.Of(composer.Almanac[id].Entry.ShortName) : default),
                ("marks", citations.Mark(Cite, composer.Language.Say("labelled-value", ("label", NameHtml.Isolated(entry.ShortName)), ("value", Words)))));
        }
    }
}
