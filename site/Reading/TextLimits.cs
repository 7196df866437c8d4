using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;

namespace Almanac.Reading;

/// <summary>Finds texts with more lines, or longer ones, than <see cref="Limits"/> allow.</summary>
public static class TextLimits
{
    /// <summary>The fault of a seed text, or null.</summary>
    public static Diagnostic? CheckSeed(SourceText source)
    {
        if (FindLine(source.Text, Limits.SeedLines) is { } line) return Fault(source, line, $"the text has more than {Limits.SeedLines:N0} lines", "split it into several");
        for (var start = 0; start < source.Text.Length;)
        {
            var end = source.Text.IndexOf('\n', start) is >= 0 and var found ? found : source.Text.Length;
            if (end - start > Limits.SeedLineLength) return Fault(source, start, $"the line has {end - start:N0} characters, more than {Limits.SeedLineLength:N0}", "part it into paragraphs");
            start = end + 1;
        }
        return null;
    }

    /// <summary>Where the line begins that has so many before it; null where there is none.</summary>
    public static int? FindLine(string text, int before)
    {
        var line = 0;
        for (; before > 0; before--)
        {
            if (text.IndexOf('\n', line) is not (>= 0 and var end)) return null;
            line = end + 1;
        }
        return line < text.Length ? line : null;
    }

    private static Diagnostic Fault(SourceText source, int at, string message, string help) =>
        new(ReadingRules.TooMuch, message, source.Span(at, 1)) { Help = help };
}
