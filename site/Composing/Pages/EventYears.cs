using Almanac.Composing.Templates;
using Almanac.Linking;
using Almanac.Parsing;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Pages;

/// <summary>Makes the view of events as a list by year.</summary>
public static class EventYears
{
    private const int MostNotes = 6;

    /// <summary>Whether an entry is an event that has a date.</summary>
    public static bool IsDated(LinkedEntry entry) => entry.Id.Kind == EntryKind.Event && entry.Entry.Date is not null;

    /// <summary>The anchor of a year's heading.</summary>
    public static string AnchorOf(LinkedEntry dated) => $"year-{Slug.Of(Parsing.Languages.Language.English.Dates.Year(dated.Entry.Date!))}";

    /// <param name="composer">What all pages share.</param>
    /// <param name="events">Dated events, oldest first.</param>
    /// <param name="root">What leads from the page to the root.</param>
    /// <param name="goesOn">Of a page that goes on with a list, whether the year of an event has begun before.</param>
    public static View[] Of(PageComposer composer, IEnumerable<LinkedEntry> events, string root, Func<LinkedEntry, bool> goesOn) =>
        [.. events.GroupBy(e => composer.Language.Dates.Year(e.Entry.Date!)).Select(year =>
        {
            var continued = goesOn(year.First());
            return View.Of(
                ("year", year.Key),
                ("anchor", continued ? "" : AnchorOf(year.First())),
                ("continued", continued),
                ("events", year.Select(e => Event(composer, e, root)).ToArray()));
        })];

    private static View Event(PageComposer composer, LinkedEntry linked, string root)
    {
        var places = composer.Events.Places(linked.Id);
        return View.Of(
            ("url", root + Addresses.Of(linked.Id)),
            ("title", composer.Names.Of(linked.Entry.Title.Text)),
            ("date", composer.Language.Dates.Of(linked.Entry.Date!)),
            ("places", places.Select(id => View.Of(("url", root + Addresses.Of(id)), ("title", composer.Names.Of(composer.Almanac[id].Entry.ShortName)))).ToArray()),
            ("ties", string.Join(' ', composer.Events.Actors(linked.Id).Concat(places))),
            ("notes", Notes(composer, linked, root)));
    }

    /// <summary>The first sources of the event's date, place and figures.</summary>
    private static View[] Notes(PageComposer composer, LinkedEntry linked, string root) =>
        [.. linked.Entry.Fields.SelectMany(f => f.Cite).Select(key => composer.Almanac.Sources.Find(key, [])).OfType<SourceRef>().Select(s => s with { Locator = null }).Distinct().Take(MostNotes)
            .Select(source => View.Of(("url", root + composer.Addresses.OfSource(source)), ("title", source.IsNote ? source.Note.ToString() : source.Work)))];
}
