using Almanac.Composing.Drawing;
using Almanac.Composing.Templates;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Pages;

/// <summary>The strip of years: for each year with events how many, a bar, and a link to them; a gap where years are left out.</summary>
public static class YearStrip
{
    /// <summary>More years than this make no strip that a reader takes in at once.</summary>
    private const int MostYears = 60;

    /// <param name="index">The index of the events.</param>
    /// <param name="root">What leads from the page to the root of the tree.</param>
    /// <returns>The years in order; none where there are fewer than two, or too many.</returns>
    public static View[] Of(KindIndex index, string root)
    {
        var years = index.Parts.Where(part => part.Title.Length > 0).ToList();
        if (index.Kind != EntryKind.Event || years.Count is < 2 or > MostYears) return [];
        var most = years.Max(part => part.Count);
        return [.. years.Select((part, i) => View.Of(
            ("title", part.Title),
            ("url", $"{root}{Addresses.OfKind(EntryKind.Event, part.Page)}#{part.Anchor}"),
            ("count", part.Count),
            ("bar", YearBar.Draw(part.Count, most)),
            ("after_gap", i > 0 && !(int.TryParse(part.Title, out var year) && int.TryParse(years[i - 1].Title, out var before) && year <= before + 1))))];
    }
}
