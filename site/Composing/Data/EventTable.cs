using System.Globalization;
using Almanac.Composing.Pages;
using Almanac.Linking;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Data;

/// <summary>The events, one row each, with columns that users of ACLED and of the UCDP Georeferenced Event Dataset know.</summary>
public static class EventTable
{
    public static DataTable<EventRow> Of(LinkedAlmanac almanac, DataNames names) => new(
        "events.csv", "Events with their dates, places, sides and casualties, by date.",
        [
            new("event_id", "Id of the entry.", e => e.Linked.Id.ToString()),
            new("title", "Its title.", e => e.Entry.Title.Text),
            new("event_type", "Type, of this almanac’s own list.", e => e.Entry.Type ?? ""),
            new("date", "Date as exact as the source gives it, in EDTF.", e => e.Date?.Text ?? ""),
            new("date_start", "First day that the date can mean.", e => DataDate.First(e.Date)),
            new("date_end", "Last day that the date can mean.", e => DataDate.Last(e.Date)),
            new("date_prec", "How exact the date is: day, month, season, year, decade, century or interval. UCDP’s date_prec would be 1 for day, 4 for month and 5 for what is wider; ACLED’s time_precision 1 for day and 3 for month.", e => DataDate.Precision(e.Date)),
            new("date_doubt", "`uncertain`, `approximate` or both where the source or the entry says so.", e => DataDate.Doubt(e.Date)),
            new("side_a", "Ids of those who carried it out.", e => DataNames.Several(e.Tied("perpetrated-by"))),
            new("side_b", "Ids of those whom it targeted.", e => DataNames.Several(e.Tied("targeted"))),
            new("other_actors", "Other groups and people tied to it, each as relation and id: took part, claimed, suspected.", e => DataNames.Several(e.OtherActors)),
            new("place_id", "Id of the place.", e => e.Place?.Id.ToString() ?? ""),
            new("location", "Its name.", e => e.PlaceName),
            new("place_type", "Type of the place, which says how exact the coordinates are: a town, a region, a country.", e => e.Place?.Entry.Type ?? ""),
            new("country", "Country of the place.", e => e.Country),
            new("latitude", "Degrees north of the place, WGS 84.", e => Number(e.Coordinates?.Latitude)),
            new("longitude", "Degrees east of the place, WGS 84.", e => Number(e.Coordinates?.Longitude)),
            new("deaths_low", "Least number of dead that the sources give. Empty where they give none, which is not nought.", e => Number(e.Count("killed")?.Low)),
            new("deaths_high", "Greatest number of dead that the sources give.", e => Number(e.Count("killed")?.High)),
            new("wounded_low", "Least number of wounded.", e => Number(e.Count("wounded")?.Low)),
            new("wounded_high", "Greatest number of wounded.", e => Number(e.Count("wounded")?.High)),
            new("outcome", "What came of it.", e => e.Said("outcome")),
            new("summary", "One sentence.", e => e.Entry.Summary ?? ""),
            new("notes", "Notes of the profile, or works, that the entry cites, parted by `; `.", e => DataNames.Several(names.Sources(e.Sources))),
            new("page", "Address of its page.", e => names.Url(Addresses.Of(e.Linked.Id))),
        ],
        [.. EntryOrder.ByDate(almanac.Entries.Where(e => e.Id.Kind == EntryKind.Event)).Select(e => new EventRow(e, almanac))]);

    private static string Number(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
