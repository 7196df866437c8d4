using System.Collections.Immutable;
using Almanac.Composing.Drawing.Timelines;
using Almanac.Composing.Templates;
using Almanac.Linking;
using Almanac.Parsing.Languages;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Pages;

/// <summary>
/// Composes the timeline: how many events there are in each year, those of the busiest actors and places on strips
/// beside each other, and all as a list by year, split by <see cref="Pagination"/>. The pictures are on its first page.
/// </summary>
public static class TimelinePages
{
    private const int MostStrips = 12;

    public static IEnumerable<OutputFile> Compose(PageComposer composer)
    {
        var all = EntryOrder.ByDate(composer.Almanac.Entries.Where(EventYears.IsDated)).ToList();
        if (all.Count == 0) return [];
        var pages = Pagination.Split(all, _ => 1);
        var begun = pages.SelectMany((rows, number) => rows.Select(e => (Anchor: EventYears.AnchorOf(e), Number: number))).DistinctBy(y => y.Anchor).ToDictionary(y => y.Anchor, y => y.Number);
        var scale = new TimeScale(all.Select(e => TimeMark.YearOf(e.Entry.Date!)));
        var undated = composer.Almanac.Entries.Count(e => e.Id.Kind == EntryKind.Event) - all.Count;
        var language = composer.Language;
        var span = Span(language, all[0], all[^1]);
        return Pagination.Compose(pages, Addresses.OfTimeline, (path, rows, pager) =>
        {
            var isFirst = path == Addresses.OfTimeline(0);
            return composer.Page(path, "timeline", composer.Frame.View(path, language.Say("timeline"), language.Say("timeline-description"), Addresses.OfTimeline(0),
                ("count", all.Count),
                ("span", span),
                ("undated", undated),
                ("events_url", Addresses.OfKind(EntryKind.Event)),
                ("has_picture", isFirst),
                ("density", isFirst ? Density(language, all, scale, begun) : default),
                ("strips", isFirst ? Strips(composer, all, scale) : []),
                ("filter", Filter(composer, rows)),
                ("rows", rows.Length),
                ("years", EventYears.Of(composer, rows, "", e => Addresses.OfTimeline(begun[EventYears.AnchorOf(e)]) != path)),
                ("pager", pager)));
        });
    }

    private static Html Density(Language language, List<LinkedEntry> all, TimeScale scale, Dictionary<string, int> begun)
    {
        var anchors = all.Select(e => (Year: TimeMark.YearOf(e.Entry.Date!), Anchor: EventYears.AnchorOf(e))).DistinctBy(y => y.Year).ToDictionary(y => y.Year, y => y.Anchor);
        var counts = scale.Columns.Counts;
        var most = counts.IndexOf(counts.Max());
        string[] sentences =
        [
            language.Say("timeline-most", ("name", scale.Columns.LabelOf(most)), ("number", counts[most])),
            .. scale.Earlier == 0 ? (ReadOnlySpan<string>)[] : [language.Say("timeline-before", ("year", $"{scale.Columns.First}"), ("number", scale.Earlier))],
            language.Say("timeline-all-listed"),
        ];
        return DensityChart.Draw([.. all.Select(e => e.Entry.Date!)], scale, string.Join(' ', sentences), language, year => $"{Addresses.OfTimeline(begun[anchors[year]])}#{anchors[year]}");
    }

    private static View[] Strips(PageComposer composer, List<LinkedEntry> all, TimeScale scale)
    {
        var language = composer.Language;
        var marks = all.ToDictionary(e => e.Id, e => TimeMark.Of(e.Entry.Date!, language.Say("timeline-mark", ("name", NameHtml.Isolated(e.Entry.ShortName)), ("date", language.Dates.Of(e.Entry.Date!)))));
        var strips = new List<View>();
        Add("actors", "timeline-actors", "timeline-actors-left", composer.Events.Actors);
        Add("places", "timeline-places", "timeline-places-left", composer.Events.Places);
        return [.. strips];

        void Add(string id, string title, string leftOut, Func<EntryId, ImmutableArray<EntryId>> tied)
        {
            var rows = all.SelectMany(e => tied(e.Id).Select(other => (other, e.Id))).GroupBy(t => t.other, t => t.Id)
                .Select(g => (Id: g.Key, Events: g.ToList())).OrderByDescending(g => g.Events.Count).ThenBy(g => g.Id).ToList();
            if (rows.Count == 0) return;
            var left = rows.Count - MostStrips;
            strips.Add(View.Of(
                ("id", id),
                ("title", language.Say(title)),
                ("words", left > 0 ? language.Say(leftOut, ("most", MostStrips), ("number", left)) : ""),
                ("axis", EventStrip.Axis(scale, language, hasSymbol: strips.Count == 0)),
                ("rows", rows.Take(MostStrips).Select(row => View.Of(
                    ("url", Addresses.Of(row.Id)),
                    ("name", composer.Names.Of(composer.Almanac[row.Id].Entry.ShortName)),
                    ("count", row.Events.Count),
                    ("picture", EventStrip.Draw(row.Events.ConvertAll(e => marks[e]), scale, language, Said(row.Events))))).ToArray())));
        }

        string Said(List<EntryId> events) => language.Say("timeline-strip",
            ("events", language.Say("events-counted", ("count", events.Count))),
            ("span", Span(language, composer.Almanac[events[0]], composer.Almanac[events[^1]])));
    }

    /// <summary>From the year of one event to that of another.</summary>
    private static string Span(Language language, LinkedEntry first, LinkedEntry last)
    {
        var (from, to) = (language.Dates.Year(first.Entry.Date!), language.Dates.Year(last.Entry.Date!));
        return from == to ? from : language.Say("date-range", ("from", from), ("to", to));
    }

    /// <summary>What the events of a page can be filtered by: the actors and places that they are tied to, by name.</summary>
    private static View[] Filter(PageComposer composer, IReadOnlyCollection<LinkedEntry> rows)
    {
        return [.. new[] { Choice("actor", composer.Language.Say("timeline-actor"), composer.Events.Actors), Choice("place", composer.Language.Say("timeline-place"), composer.Events.Places) }.OfType<View>()];

        View? Choice(string id, string title, Func<EntryId, ImmutableArray<EntryId>> tied)
        {
            var ids = EntryOrder.ByTitle(rows.SelectMany(e => tied(e.Id)).Distinct().Select(other => composer.Almanac[other])).ToList();
            return ids.Count == 0 ? null : View.Of(("id", id), ("title", title), ("options", ids.Select(e => View.Of(("value", e.Id.ToString()), ("title", NameHtml.Isolated(e.Entry.ShortName)))).ToArray()));
        }
    }
}
