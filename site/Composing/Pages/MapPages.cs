using Almanac.Composing.Drawing.Maps;
using Almanac.Composing.Templates;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Languages;

namespace Almanac.Composing.Pages;

/// <summary>
/// Composes the map: the places with coordinates, drawn once for narrow screens and once for wide ones, and the same
/// places as a table, split by <see cref="Pagination"/>. The pictures are on its first page.
/// </summary>
public static class MapPages
{
    private const int MostNamed = 12;

    public static IEnumerable<OutputFile> Compose(PageComposer composer)
    {
        var places = composer.Map.Places;
        if (places.IsEmpty) return [];
        var pages = Pagination.Split(places, _ => 1);
        var without = composer.Almanac.Entries.Count(e => e.Id.Kind == EntryKind.Place) - places.Length;
        return Pagination.Compose(pages, Addresses.OfMap, (path, rows, pager) =>
        {
            var isFirst = path == Addresses.OfMap(0);
            var area = composer.Map.Area;
            var language = composer.Language;
            var title = language.Say("map-title");
            var description = $"{(places[0].Events > 0 ? language.Say("map-most", ("name", NameHtml.Isolated(places[0].Name)), ("number", places[0].Events)) + " " : "")}{language.Say("map-all-listed")}";
            var frame = new MapFrame(area, 800);
            var wide = isFirst ? MapSvg.Draw(frame, places, "wide-map", 7, language, title, description) : new(default, 0, 0, []);
            var narrow = isFirst ? MapSvg.Draw(new(area, 340), places, "narrow-map", 6.5, language, title, description) : wide;
            return composer.Page(path, "map", composer.Frame.View(path, language.Say("map"), language.Say("map-description"), Addresses.OfMap(0),
                ("count", places.Length),
                ("without", without),
                ("places_url", Addresses.OfKind(EntryKind.Place)),
                ("has_picture", isFirst),
                ("narrow", narrow.Svg),
                ("narrow_unnamed", narrow.Unnamed),
                ("wide", wide.Svg),
                ("true_along", North(language, frame.TrueAlong)),
                ("unnamed", wide.Unnamed),
                ("undrawn", wide.Undrawn),
                ("outside", wide.Beyond.Take(MostNamed).Select(p => View.Of(("url", Addresses.Of(p.Id)), ("name", composer.Names.Of(p.Name)))).ToArray()),
                ("outside_left", Math.Max(0, wide.Beyond.Length - MostNamed)),
                ("rows", rows.Select(p => View.Of(
                    ("url", Addresses.Of(p.Id)),
                    ("name", composer.Names.Of(p.Name)),
                    ("type", composer.Almanac[p.Id].Entry.Type is { } type ? composer.Almanac.Vocabulary.ShownType(EntryKind.Place, type) : ""),
                    ("where", Where(language, p)),
                    ("events", p.Events))).ToArray()),
                ("pager", pager)));
        });
    }

    private static string Where(Language language, MapPlace place)
    {
        var where = language.Say("coordinates", ("latitude", North(language, place.North)), ("longitude", language.Say(place.East < 0 ? "degrees-west" : "degrees-east", ("degrees", language.Decimal(Math.Abs(place.East))))));
        return place.IsArea ? language.Say("map-about", ("place", where)) : where;
    }

    private static string North(Language language, double degrees) =>
        language.Say(degrees < 0 ? "degrees-south" : "degrees-north", ("degrees", language.Decimal(Math.Abs(degrees))));
}
