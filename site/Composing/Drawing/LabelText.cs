using System.Text;

namespace Almanac.Composing.Drawing;

/// <summary>
/// How much room a label takes in type of 12 units, and where it breaks. The widths are those of the widest
/// of the style sheet's faces (DejaVu Sans), so that no reader's face needs more.
/// </summary>
public static class LabelText
{
    public const double LineHeight = 15;

    /// <summary>How many runes a line holds before it breaks.</summary>
    private const int LongestLine = 15;

    /// <summary>How many runes of one word a line shows.</summary>
    private const int LongestWord = 20;

    private const int MostLines = 3;

    /// <summary>The width of a text, in units.</summary>
    public static double Width(string text) => text.EnumerateRunes().Sum(Width);

    /// <summary>The label in at most three lines; what doesn't fit ends in an ellipsis. At least one line, which may be empty.</summary>
    public static List<string> Lines(string label)
    {
        var lines = new List<string> { "" };
        foreach (var word in label.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines[^1].Length == 0) lines[^1] = Cut(word, LongestWord);
            else if (lines[^1].Length + 1 + word.Length <= LongestLine) lines[^1] += " " + word;
            else if (lines.Count < MostLines) lines.Add(Cut(word, LongestWord));
            else
            {
                lines[^1] = Cut(lines[^1], LongestWord - 2) + " …";
                break;
            }
        }
        return lines;
    }

    /// <summary>The text, cut so that it takes at most so many units; a cut one ends in an ellipsis.</summary>
    public static string Fit(string text, double width)
    {
        if (Width(text) <= width) return text;
        var kept = new StringBuilder();
        var left = width - Width("…");
        foreach (var rune in text.EnumerateRunes())
        {
            left -= Width(rune);
            if (left < 0) break;
            kept.Append(rune.ToString());
        }
        return kept.ToString().TrimEnd() + "…";
    }

    private static string Cut(string word, int most)
    {
        if (word.Length <= most) return word;
        var runes = word.EnumerateRunes().ToList();
        return runes.Count <= most ? word : string.Concat(runes.Take(most - 1).Select(r => r.ToString())) + "…";
    }

    private static double Width(Rune rune) => rune.Value switch
    {
        ' ' or 'i' or 'j' or 'l' or 'I' or 'J' or '.' or ',' or ':' or ';' or '!' or '|' or '\'' or '’' or 'f' or 't' or 'r' or '(' or ')' or '-' => 4.9,
        'M' or 'W' or 'm' or 'w' or '%' or '@' => 11.8,
        >= 'A' and <= 'Z' => 9,
        < 0x1100 => 7.6,
        _ => 13,
    };
}
