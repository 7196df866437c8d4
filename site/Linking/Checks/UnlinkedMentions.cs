using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing;
using Almanac.Parsing.Entries;

namespace Almanac.Linking.Checks;

/// <summary>
/// Finds entries that an entry's text names but never links: the first place that names each, with what to
/// paste there. Headings, quotations and titles are passed over.
/// </summary>
internal sealed class UnlinkedMentions(NameRegister names, MentionFinder finder)
{
    public IEnumerable<Diagnostic> Run(Entry entry)
    {
        var passed = new HashSet<EntryId> { entry.Id };
        foreach (var link in entry.Body.Paragraphs.SelectMany(p => p.Links))
        {
            if (names.Resolve(link.Target) is Target.Found found) passed.Add(found.Id);
        }
        var never = entry.NeverLink.SelectMany(name => NameKey.Of(name.Text)).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < entry.Body.Paragraphs.Length; i++)
        {
            if (entry.Body.Apart.Contains(i)) continue;
            var paragraph = entry.Body.Paragraphs[i];
            Prose? prose = null;
            foreach (var (start, length, id) in finder.Find(paragraph.Text))
            {
                if (passed.Contains(id)) continue;
                prose ??= Prose.Of(paragraph);
                if (!prose.IsOwn(start, length) || NameKey.Of(paragraph.Text.Substring(start, length)).Any(never.Contains)) continue;
                passed.Add(id);
                yield return Fault(paragraph, start, length, id);
            }
        }
    }

    private static Diagnostic Fault(Paragraph paragraph, int start, int length, EntryId id)
    {
        var name = paragraph.Text.Substring(start, length);
        var (before, after) = (Glued(paragraph.Text, start, -1), Glued(paragraph.Text, start + length - 1, +1));
        var at = paragraph.SpanOf(start - before, before + length + after);
        if (at.Length != before + length + after) (before, after, at) = (0, 0, paragraph.SpanOf(start, length));
        var link = name.AsSpan().IndexOfAny('[', ']', '|') < 0 ? $"[[{id}|{name}]]" : $"[[{id}]]";
        return new(EditorialRules.UnlinkedMention, $"`{name}` is not linked", at)
        {
            Help = $"write `{paragraph.Text.AsSpan(start - before, before)}{link}{paragraph.Text.AsSpan(start + length, after)}`",
        };
    }

    /// <summary>How many letters and apostrophes hang on a name: <c>l’</c> before it, <c>’s</c> behind it; none with marks of Markdown between.</summary>
    private static int Glued(string text, int from, int step)
    {
        var length = 0;
        for (var i = from + step; i >= 0 && i < text.Length && (char.IsLetter(text[i]) || NameMarks.IsApostrophe(text[i])); i += step) length++;
        while (length > 0 && step > 0 && NameMarks.IsApostrophe(text[from + length]) && (from + length + 1 == text.Length || !char.IsLetter(text[from + length]))) length--;
        return length;
    }
}
