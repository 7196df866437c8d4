using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Markdown;

namespace Almanac.Parsing;

/// <summary>Counts the paragraphs, links, citations, names, facts and relations as texts are read; each costs memory in every stage.</summary>
internal sealed class PieceCount(List<Diagnostic> diagnostics, int most)
{
    private long pieces;

    /// <summary>Takes an entry; false, and a diagnostic, where it is one too many.</summary>
    public bool Add(Entry entry) => Add(entry.Source, Of(entry.Body) + entry.Aliases.Length + entry.NeverLink.Length + entry.Fields.Length
        + entry.Facts.Sum(f => 1 + f.Cite.Length) + entry.Relations.Sum(r => 1 + r.Cite.Length) + entry.Disputes.Sum(d => d.Accounts.Sum(a => 1 + a.Cite.Length)));

    public bool Add(PlainPage page) => Add(page.Source, Of(page.Body));

    public bool Add(Translation translation) => Add(translation.Source, translation.Body is { } body ? Of(body) : 1);

    private static int Of(Body body) => body.Paragraphs.Sum(p => 1 + p.Links.Length + p.Citations.Sum(c => c.Keys.Length));

    private bool Add(SourceText source, int more)
    {
        var before = pieces;
        pieces += more;
        if (pieces <= most) return true;
        if (before > most) return false;
        diagnostics.Add(new(ReadingRules.TooMuch, $"there are more than {most:N0} paragraphs, links, citations, names, facts and relations", source.Span(0, 0)) { Help = "make two almanacs" });
        return false;
    }
}
