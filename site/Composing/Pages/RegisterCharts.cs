using System.Collections.Immutable;
using Almanac.Composing.Drawing;
using Almanac.Composing.Templates;
using Scriban.Runtime;

namespace Almanac.Composing.Pages;

/// <summary>
/// The charts of the register of works, each with the same figures as a table whose rows lead to the works:
/// so the tables are also the ways into the register. They are bounded, however many works there are.
/// </summary>
public sealed class RegisterCharts(RegisterPages register, string root)
{
    private const int MostBars = 12;
    private const int MostRows = 100;

    /// <summary>Both charts; none of an empty register, none by year where no year is known.</summary>
    public ScriptObject[] All() => register.Rows.IsEmpty ? [] : register.Rows.Any(r => r.Year is not null) ? [ByPublication(), ByYear()] : [ByPublication()];

    /// <summary>The years of the register, oldest first, as links to their works; decades where they would be too many.</summary>
    public ScriptObject[] Years()
    {
        var years = register.Rows.Select(r => r.Year).OfType<int>().Order().ToList();
        var counts = YearCounts.Of(years);
        var rows = Enumerable.Range(0, counts.Counts.Length).Where(i => counts.Counts[i] > 0)
            .Select(i => Row(counts.LabelOf(i), register.AddressOfYear(years.First(y => y >= counts.YearOf(i))), counts.Counts[i]));
        var undated = register.Rows.Length - years.Count;
        return [.. undated == 0 ? rows : rows.Append(Row("No year", register.AddressOfYear(null), undated))];
    }

    private ScriptObject ByPublication()
    {
        var named = register.Publications.Where(p => p.Name.Length > 0).OrderByDescending(p => p.Count).ThenBy(p => p.Key, StringComparer.Ordinal).ToList();
        var unnamed = register.Publications.FirstOrDefault(p => p.Name.Length == 0);
        var rows = named.Take(MostRows).Select(p => Row(p.Name, register.AddressOf(p), p.Count)).ToList();
        if (named.Count > MostRows) rows.Add(Row(Counted(named.Count - MostRows, "other publication"), "", named.Skip(MostRows).Sum(p => p.Count)));
        if (unnamed is not null) rows.Add(Row("No publication", register.AddressOf(unnamed), unnamed.Count));

        var bars = named.Take(MostBars).Select(p => new Bar(p.Name, p.Count)).ToImmutableArray();
        var parts = new List<string>();
        if (named.Count > MostBars) parts.Add($"{Counted(named.Skip(MostBars).Sum(p => p.Count), "work")} in {Counted(named.Count - MostBars, "other publication")}");
        if (unnamed is not null) parts.Add($"{Counted(unnamed.Count, "work")} without a publication");
        var note = parts.Count == 0 ? "" : $"Besides: {string.Join(", ", parts)}.";
        var description = bars.IsEmpty ? note : $"{bars[0].Label} has the most works, {bars[0].Count}.{(note.Length == 0 ? "" : " " + note)} The table has every figure.";
        return Chart("publications", "Works by publication", BarChart.Draw("publications-chart", "Works by publication", description, bars), note, "Publication", Counted(named.Count, "publication"), rows);
    }

    private ScriptObject ByYear()
    {
        var counts = YearCounts.Of(register.Rows.Select(r => r.Year).OfType<int>());
        var undated = register.Rows.Count(r => r.Year is null);
        var most = counts.Counts.IndexOf(counts.Counts.Max());
        var note = undated == 0 ? "" : $"Besides: {Counted(undated, "work")} without an exact year.";
        var description = $"{(counts.Counts.Length == 1 ? "" : $"From {counts.LabelOf(0)} to {counts.LabelOf(counts.Counts.Length - 1)}. ")}{counts.LabelOf(most)} has the most works, {counts.Counts[most]}.{(note.Length == 0 ? "" : " " + note)} The table has every figure.";
        var unit = counts.Step switch { 1 => "year", 10 => "decade", _ => "span" };
        return Chart("years", "Works by year", ColumnChart.Draw("years-chart", "Works by year", description, counts), note, KindWords.Capital(unit), Counted(counts.Counts.Count(c => c > 0), unit), Years());
    }

    private ScriptObject Chart(string id, string title, Html picture, string note, string head, string size, IEnumerable<ScriptObject> rows) => View.Of(
        ("id", id), ("title", title), ("picture", picture), ("note", note), ("head", head), ("size", size), ("rows", rows.ToArray()), ("total", register.Rows.Length));

    private ScriptObject Row(string title, string address, int count) =>
        View.Of(("title", title), ("url", address.Length == 0 ? "" : root + address), ("count", count));

    private static string Counted(int number, string thing) => number == 1 ? $"1 {thing}" : $"{number} {thing}s";
}
