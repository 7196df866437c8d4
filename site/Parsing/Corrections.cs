using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Yaml;
using Almanac.Reading;

namespace Almanac.Parsing;

/// <summary>A fault of a published page that was put right: on which day, on which page (its id), and what was wrong and is right now.</summary>
public sealed record Correction(EdtfDate Date, Setting Page, string Says);

/// <summary>Reads <c>content/corrections.yml</c>: a list of maps with <c>date</c>, <c>page</c> and <c>says</c>.</summary>
public static class CorrectionsReader
{
    public static Outcome<ImmutableArray<Correction>> Read(SourceText? source)
    {
        if (source is null) return new([], []);
        var diagnostics = new List<Diagnostic>();
        var whole = source.Span(0, source.Text.Length);
        ImmutableArray<YamlValue> items;
        switch (YamlReader.Read(whole, diagnostics))
        {
            case null or YamlValue.Scalar { Text: "" }:
                return new([], [.. diagnostics]);
            case YamlValue.List list:
                items = list.Items;
                break;
            case var other:
                diagnostics.Add(new(EntryRules.WrongType, $"the corrections are a list, but this is {other.Shape}", other.At) { Help = "write each as `- { date: 2026-11-25, page: groups/lantern-guild, says: … }`" });
                return new([], [.. diagnostics]);
        }
        if (items.Length > Limits.Corrections)
        {
            diagnostics.Add(new(EntryRules.TooMuch, $"there are more than {Limits.Corrections:N0} corrections", items[Limits.Corrections].At) { Help = "delete the oldest" });
        }
        return new([.. items.Take(Limits.Corrections).Select(item => ReadItem(item, diagnostics)).OfType<Correction>()], [.. diagnostics]);
    }

    private static Correction? ReadItem(YamlValue item, List<Diagnostic> diagnostics)
    {
        var fields = FieldReader.Of(item, item.At, "a correction", diagnostics);
        var (date, page, says) = (fields.Required("date", "2026-11-25"), fields.Required("page", "groups/lantern-guild"), fields.Required("says", "…"));
        fields.Finish();
        if (date is null || page is null || says is null || new ValueReader(diagnostics).Date(date) is not { } when) return null;
        if (when is { IsInterval: false, Start.Day: not null }) return new(when, new(page.Text.Trim(), page.At), says.Text.Trim());
        diagnostics.Add(new(EntryRules.BadDate, $"`{date.Text}` is no day", date.At) { Help = "write the day on which the page was put right, such as `2026-11-25`" });
        return null;
    }
}
