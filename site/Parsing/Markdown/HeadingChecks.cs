using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using SourceSpan = Almanac.Diagnostics.SourceSpan;

namespace Almanac.Parsing.Markdown;

/// <summary>Finds headings that mislead: with nothing below them, with a level left out above them, or with a citation in them.</summary>
internal static class HeadingChecks
{
    /// <summary>Looks at the headings of a body that stand straight in it; <paramref name="at"/> is the body's place.</summary>
    public static void Run(MarkdownDocument document, SourceSpan at, List<Diagnostic> diagnostics)
    {
        HeadingBlock? open = null;
        var above = 1;
        foreach (var block in document.Where(b => b is not (LinkReferenceDefinitionGroup or FootnoteGroup)))
        {
            if (block is HeadingBlock heading)
            {
                if (open is not null && Level(open) >= Level(heading)) diagnostics.Add(Empty(at.PlaceOf(open)));
                if (Level(heading) > above + 1) diagnostics.Add(Skipped(at.PlaceOf(heading), above));
                foreach (var citation in heading.Inline?.Descendants<CitationInline>() ?? [])
                {
                    diagnostics.Add(new(EntryRules.CitationInHeading, "a heading cites a source", at.PlaceOf(citation)) { Help = "put it behind the sentence that rests on it" });
                }
                (open, above) = (heading, Level(heading));
            }
            else
            {
                open = null;
            }
        }
        if (open is not null) diagnostics.Add(Empty(at.PlaceOf(open)));
    }

    /// <summary>The level on the page, where the title has the first.</summary>
    private static int Level(HeadingBlock heading) => Math.Clamp(heading.Level, 2, 6);

    private static Diagnostic Empty(SourceSpan span) =>
        new(EntryRules.EmptySection, "nothing stands below this heading", span) { Help = "write the section, or delete the heading" };

    private static Diagnostic Skipped(SourceSpan span, int above) =>
        new(EntryRules.SkippedLevel, $"a heading of level {above + 1} is missing above this one", span) { Help = $"start it with `{new string('#', above + 1)}`" };
}
