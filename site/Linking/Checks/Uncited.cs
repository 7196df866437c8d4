using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing;
using Almanac.Parsing.Entries;

namespace Almanac.Linking.Checks;

/// <summary>Finds paragraphs, and in entries of living people sentences, that cite nothing and don't say so.</summary>
internal sealed class Uncited(string? unsourced, Func<DiagnosticRule, bool> isOn)
{
    private readonly bool paragraphs = isOn(EditorialRules.UncitedParagraph);
    private readonly bool living = isOn(EditorialRules.UncitedLiving);
    private readonly bool sentences = isOn(EditorialRules.UncitedSentence);

    public IEnumerable<Diagnostic> Run(Entry entry)
    {
        var isLiving = entry.Living is "yes" or "presumed";
        var (whole, each) = (isLiving ? living : paragraphs, isLiving && sentences);
        if (!whole && !each) yield break;
        for (var i = 0; i < entry.Body.Paragraphs.Length; i++)
        {
            var paragraph = entry.Body.Paragraphs[i];
            if (paragraph.Text.Length == 0 || entry.Body.Apart.Contains(i)) continue;
            if (whole && paragraph.Citations.IsEmpty)
            {
                if (Says(paragraph.Text)) continue;
                yield return new(isLiving ? EditorialRules.UncitedLiving : EditorialRules.UncitedParagraph, isLiving ? "a paragraph about a living person has no citation" : "the paragraph has no citation", paragraph.At) { Help = Help };
            }
            else if (each)
            {
                foreach (var fault in Sentences(paragraph)) yield return fault;
            }
        }
    }

    private IEnumerable<Diagnostic> Sentences(Paragraph paragraph)
    {
        var starts = Linking.Sentences.Starts(paragraph.Text, [.. paragraph.Citations.Select(c => c.Offset)]);
        var next = 0;
        for (var s = 0; s < starts.Length; s++)
        {
            var (start, length) = Linking.Sentences.Around(paragraph.Text, starts, starts[s]);
            while (next < paragraph.Citations.Length && paragraph.Citations[next].Offset <= start) next++;
            if (length == 0 || (next < paragraph.Citations.Length && paragraph.Citations[next].Offset <= start + length) || Says(paragraph.Text.Substring(start, length))) continue;
            yield return new(EditorialRules.UncitedSentence, "a sentence about a living person has no citation", paragraph.SpanOf(start, length)) { Help = Help };
        }
    }

    private bool Says(string text) => unsourced is not null && text.Contains(unsourced, StringComparison.OrdinalIgnoreCase);

    private string Help => "cite the note that carries it, such as `[@35]`" + (unsourced is null ? "" : $", or say “{unsourced}”");
}
