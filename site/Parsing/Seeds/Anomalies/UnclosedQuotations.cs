using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing.Citations;

namespace Almanac.Parsing.Seeds.Anomalies;

/// <summary>Finds double quotation marks in the paragraphs that have no partner there.</summary>
public static class UnclosedQuotations
{
    public static IEnumerable<Diagnostic> Find(Profile profile)
    {
        var text = profile.Source.Text;
        foreach (var paragraph in profile.Sections.SelectMany(s => s.Paragraphs))
        {
            var marks = Quotations.Marks(text.AsSpan(paragraph.At.Start, paragraph.At.Length));
            var open = new Stack<int>();
            var unmatched = -1;
            foreach (var mark in marks)
            {
                if (mark.Opens) open.Push(mark.At);
                else if (!open.TryPop(out _) && unmatched < 0) unmatched = mark.At;
            }
            if (unmatched < 0 && open.Count > 0) unmatched = open.Last();
            if (unmatched < 0) continue;
            yield return new(SeedRules.OpenQuotation, "the quotation marks of the paragraph do not match", paragraph.At.Slice(unmatched, 1))
            {
                Help = "open with “ and close with ”; inside use ‘ and ’",
            };
        }
    }
}
