using System.Globalization;
using System.Text.RegularExpressions;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;

namespace Almanac.Parsing.Citations;

/// <summary>Reads citation keys: <c>35</c>, <c>orvane:35</c>, <c>dorn-1999</c>, <c>dorn-1999, p. 12</c>.</summary>
public static partial class CitationKeyReader
{
    /// <summary>The key that a span holds, or null where it holds none (then there is a diagnostic).</summary>
    public static CitationKey? Read(string text, SourceSpan at, List<Diagnostic> diagnostics)
    {
        // Nearly every key is the number of a note, and the pattern took three hundredths of a build.
        if (text.Length is > 0 and < 10 && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0) return new CitationKey.Note(null, int.Parse(text, CultureInfo.InvariantCulture), at);
        if (Shape.Match(text.Trim()) is { Success: true } match)
        {
            var profile = match.Groups["profile"] is { Success: true } named ? named.Value : null;
            var locator = match.Groups["locator"] is { Success: true } place ? place.Value.Trim() : null;
            if (match.Groups["note"].Success && locator is null && int.TryParse(match.Groups["note"].Value, out var number))
            {
                return new CitationKey.Note(profile, number, at);
            }
            if (match.Groups["work"].Success) return new CitationKey.Work(match.Groups["work"].Value, locator, at);
        }
        if (Shape.Match(text.Trim()).Groups["note"].Success)
        {
            diagnostics.Add(new(EntryRules.CitationSyntax, "a note takes no page", at) { Help = "the note's own works have their pages; write its number alone" });
            return null;
        }
        diagnostics.Add(new(EntryRules.CitationSyntax, $"`{text.Trim()}` cites nothing", at)
        {
            Help = "a note is cited as `35` or `profile:35`, a work as `bell-2018` or `bell-2018, p. 12`; in text with `@` before it: `[@35; @bell-2018]`",
        });
        return null;
    }

    [GeneratedRegex(@"^(((?<profile>[a-z0-9-]+):)?(?<note>[0-9]{1,9})|(?<work>[a-z][a-z0-9-]*))(\s*,\s*(?<locator>.+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape { get; }
}
