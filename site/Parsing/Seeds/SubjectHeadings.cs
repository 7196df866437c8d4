using System.Text.RegularExpressions;

namespace Almanac.Parsing.Seeds;

/// <summary>
/// Tells headings that name a subject (a group, say) from those that name a part of the profile: a subject
/// has an abbreviation or a translation in brackets, or the running text uses the very same name.
/// </summary>
public static partial class SubjectHeadings
{
    /// <summary>Those of the headings that name a subject. One pass over the text, whatever the number of headings.</summary>
    public static HashSet<string> Find(IReadOnlyCollection<string> headings, IEnumerable<string> paragraphs)
    {
        var subjects = headings.Where(h => Bracketed.IsMatch(h)).ToHashSet(StringComparer.Ordinal);
        var byFirstWord = headings.Where(h => !subjects.Contains(h)).Distinct()
            .Select(h => (Heading: h, Name: h.StartsWith("The ", StringComparison.Ordinal) ? h[4..] : h))
            .Where(h => h.Name.Length > 2)
            .GroupBy(h => FirstWord(h.Name).ToString(), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.OrdinalIgnoreCase);
        if (byFirstWord.Count == 0) return subjects;

        var words = byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var paragraph in paragraphs)
        {
            for (var at = paragraph.IndexOf(' ') + 1; at > 0; at = paragraph.IndexOf(' ', at) + 1)
            {
                var rest = paragraph.AsSpan(at);
                if (!words.TryGetValue(FirstWord(rest), out var candidates) || EndsSentence(paragraph, at)) continue;
                foreach (var (heading, name) in candidates)
                {
                    if (StartsWith(rest, name) && (rest.Length == name.Length || !char.IsLetterOrDigit(rest[name.Length])))
                    {
                        subjects.Add(heading);
                    }
                }
            }
        }
        return subjects;
    }

    /// <summary>Whether the text goes on with the name; an article such as <c>al-</c> may be small in running text.</summary>
    private static bool StartsWith(ReadOnlySpan<char> text, string name) =>
        text.StartsWith(name, StringComparison.Ordinal)
        || (text.Length >= name.Length && name.AsSpan(1).ContainsAnyInRange('A', 'Z')
            && char.ToUpperInvariant(text[0]) == name[0] && text[1..].StartsWith(name.AsSpan(1), StringComparison.Ordinal));

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        return text[..end];
    }

    /// <summary>At the start of a sentence any word has a capital, so it says nothing there.</summary>
    private static bool EndsSentence(string text, int wordStart) =>
        wordStart < 2 || !(char.IsLetter(text[wordStart - 2]) || text[wordStart - 2] is ',' or ';');

    /// <summary>An abbreviation (<c>(AQIM)</c>) or words in quotes (<c>(“The Sentinels”)</c>) in round brackets.</summary>
    [GeneratedRegex("""\((\p{Lu}[\p{Lu}\p{N}-]+\b|[“"«‘])""", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed { get; }
}
