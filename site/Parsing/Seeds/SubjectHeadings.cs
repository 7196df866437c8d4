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

        foreach (var paragraph in paragraphs)
        {
            var at = 0;
            do
            {
                subjects.UnionWith(At(paragraph, at, byFirstWord));
                at = paragraph.IndexOf(' ', at) + 1;
            }
            while (at > 0);
        }
        return subjects;
    }

    /// <summary>The headings whose name starts at a word of the text.</summary>
    private static IEnumerable<string> At(string paragraph, int at, Dictionary<string, (string Heading, string Name)[]> byFirstWord)
    {
        if (!byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(FirstWord(paragraph.AsSpan(at)), out var candidates)) return [];
        var opensSentence = EndsSentence(paragraph, at);
        return candidates
            .Where(c => !opensSentence || c.Name.Contains(' '))
            .Where(c => StartsWith(paragraph.AsSpan(at), c.Name) && (paragraph.Length == at + c.Name.Length || !char.IsLetterOrDigit(paragraph[at + c.Name.Length])))
            .Select(c => c.Heading);
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

    /// <summary>At the start of a sentence any word has a capital, so a single one says nothing there.</summary>
    private static bool EndsSentence(string text, int wordStart) =>
        wordStart < 2 || !(char.IsLetter(text[wordStart - 2]) || text[wordStart - 2] is ',' or ';');

    /// <summary>An abbreviation (<c>(LG)</c>) or words in quotes, also behind a name (<c>(“The Keepers”)</c>) in round brackets.</summary>
    [GeneratedRegex("""\((\p{Lu}[\p{Lu}\p{N}-]+\b|[^()]*[“"«‘])""", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed { get; }
}
