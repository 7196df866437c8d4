namespace Almanac.Parsing.Citations;

/// <summary>Parts a text at its commas, but not inside brackets or quotations.</summary>
public static class Segments
{
    /// <summary>The parts without blanks around them; empty ones are left out. A cedilla printed for a comma parts too.</summary>
    public static List<string> Of(ReadOnlySpan<char> text)
    {
        var parts = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i == text.Length ? ',' : text[i];
            if (c is '(' or '[' or '“' or '«') depth++;
            else if (c is ')' or ']' or '”' or '»') depth = Math.Max(0, depth - 1);
            if (i < text.Length && (c is not (',' or '¸') || depth > 0)) continue;
            var part = text[start..i].Trim();
            if (parts.Count > 0 && part is "Jr" or "Jr." or "Sr" or "Sr." or "II" or "III" or "Inc" or "Inc." or "Ltd" or "Ltd.") parts[^1] += $", {part}";
            else if (!part.IsEmpty) parts.Add(part.ToString());
            start = i + 1;
        }
        return parts;
    }
}
