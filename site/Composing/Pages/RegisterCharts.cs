using System.Collections.Immutable;
using Almanac.Composing.Drawing;
using Almanac.Composing.Templates;
using Almanac.Parsing.Languages;

namespace Almanac.Composing.Pages;

/// <summary>
/// The charts of the register of works, each with the same figures as a table whose rows lead to the works:
/// so the tables are also the ways into the register. They are bounded, however many works there are.
/// </summary>
public sealed class RegisterCharts(RegisterPages register, Language language, string root)
{
    private const int MostBars = 12;
    private const int MostRows = 100;

    /// <summary>Both charts; none of an empty register, none by year where no year is known.</summary>
    public View[] All() => register.Rows.IsEmpty ? [] : register.Rows.Any(r => r.Year is not null) ? [ByPublication(), ByYear()] : [ByPublication()];

    /// <summary>The years of the register, oldest first, as links to their works; decades where they would be too many.</summary>
    public View[] Years()
    {
        var years = register.Rows.Select(r => r.Year).OfType<int>().Order().ToList();
        var counts = YearCounts.Of(years);
        var rows = Enumerable.Range(0, counts.Counts.Length).Where(i => counts.Counts[i] > 0)
            .Select(i => Row(counts.LabelOf(i), register.AddressOfYear(years.First(y => y >= counts.YearOf(i))), counts.Counts[i]));
        var undated = register.Rows.Length - years.Count;
        return [.. undated == 0 ? rows : rows.Append(Row(language.Say("no-year"), register.AddressOfYear(null), undated))];
    }

    private View ByPublication()
    {
        var named = register.Publications.Where(p => p.Name.Length > 0).OrderByDescending(p => p.Count).ThenBy(p => p.Key, StringComparer.Ordinal).ToList();
        var unnamed = register.Publications.FirstOrDefault(p => p.Name.Length == 0);
        var rows = named.Take(MostRows).Select(p => Row(p.Name, register.AddressOf(p), p.Count)).ToList();
        if (named.Count > MostRows) rows.Add(Row(language.Say("chart-other-publications", ("count", named.Count - MostRows)), "", named.Skip(MostRows).Sum(p => p.Count)));
        if (unnamed is not null) rows.Add(Row(language.Say("no-publication"), register.AddressOf(unnamed), unnamed.Count));

        var bars = named.Take(MostBars).Select(p => new Bar(p.Name, p.Count)).ToImmutableArray();
        var parts = new List<string>();
        if (named.Count > MostBars) parts.Add(language.Say("chart-works-in", ("works", Works(named.Skip(MostBars).Sum(p => p.Count))), ("publications", language.Say("chart-other-publications", ("count", named.Count - MostBars)))));
        if (unnamed is not null) parts.Add(language.Say("chart-without-publication", ("works", Works(unnamed.Count))));
        var note = parts.Count == 0 ? "" : language.Say("chart-besides", ("parts", string.Join(", ", parts)));
        var description = bars.IsEmpty ? note : Sentences(Most(bars[0].Label, bars[0].Count), note, language.Say("chart-table"));
        return Chart("publications", language.Say("chart-publications"), BarChart.Draw("publications-chart", language.Say("chart-publications"), description, bars, language), note, language.Say("chart-publication"), language.Say("chart-publications-size", ("count", named.Count)), rows);
    }

    private View ByYear()
    {
        var counts = YearCounts.Of(register.Rows.Select(r => r.Year).OfType<int>());
        var undated = register.Rows.Count(r => r.Year is null);
        var most = counts.Counts.IndexOf(counts.Counts.Max());
        var note = undated == 0 ? "" : language.Say("chart-besides", ("parts", language.Say("chart-without-year", ("works", Works(undated)))));
        var span = counts.Counts.Length == 1 ? "" : language.Say("chart-from-to", ("from", counts.LabelOf(0)), ("to", counts.LabelOf(counts.Counts.Length - 1)));
        var description = Sentences(span, Most(counts.LabelOf(most), counts.Counts[most]), note, language.Say("chart-table"));
        var unit = counts.Step switch { 1 => "year", 10 => "decade", _ => "span" };
        return Chart("years", language.Say("chart-years"), ColumnChart.Draw("years-chart", language.Say("chart-years"), description, counts, language), note, language.Say("chart-year", ("form", unit)), language.Say($"chart-{unit}s-size", ("count", counts.Counts.Count(c => c > 0))), Years());
    }

    private View Chart(string id, string title, Html picture, string note, string head, string size, IEnumerable<View> rows) => View.Of(
        ("id", id), ("title", title), ("picture", picture), ("note", note), ("head", head), ("size", size), ("rows", rows.ToArray()), ("total", register.Rows.Length));

    private View Row(string title, string address, int count) =>
        View.Of(("title", title), ("url", address.Length == 0 ? "" : root + address), ("count", count));

    private string Works(int count) => language.Say("works-counted", ("count", count));

    private string Most(string name, int count) => language.Say("chart-most", ("name", name), ("number", count));

    private static string Sentences(params string[] sentences) => string.Join(' ', sentences.Where(s => s.Length > 0));
}
