using Almanac.Diagnostics;
using Almanac.Parsing;
using Almanac.Parsing.Entries;

namespace Almanac.Linking.Checks;

/// <summary>Words of an entry as readers see them, with the stretches that are not the author's own: quotations, titles, links.</summary>
internal sealed record Prose(string Text, TextRanges NotOwn, Func<int, int, SourceSpan> At)
{
    /// <summary>Whether the words carry a date of their own, up to when they hold.</summary>
    public bool IsDated { get; init; }

    /// <summary>Whether a stretch is the author's own wording.</summary>
    public bool IsOwn(int start, int length) => !NotOwn.Touch(start, length);

    /// <summary>The summary, facts, roles, outcome and accounts of an entry, then its paragraphs.</summary>
    public static IEnumerable<Prose> Of(Entry entry)
    {
        if (entry.Summary is { } summary) yield return Of(summary, entry.SummaryAt);
        foreach (var field in entry.Fields)
        {
            if (field is Field.Said { Key: not "status" } said) yield return Of(said.Words, said.At);
            else if (field is Field.Held role) yield return Of(role.Role, role.At) with { IsDated = role.From is not null || role.To is not null };
        }
        foreach (var fact in entry.Facts) yield return Of(fact.Value, fact.ValueAt) with { IsDated = fact.AsOf is not null };
        foreach (var dispute in entry.Disputes)
        {
            yield return Of(dispute.Claim, dispute.ClaimAt);
            foreach (var account in dispute.Accounts) yield return Of(account.Says, account.SaysAt);
        }
        foreach (var paragraph in entry.Body.Paragraphs) yield return Of(paragraph);
    }

    public static Prose Of(Paragraph paragraph) => new(
        paragraph.Text,
        new([.. paragraph.Quoted, .. paragraph.Links.Select(l => new TextRange(l.Start, l.Length)), .. QuotedText.Of(paragraph.Text)]),
        paragraph.SpanOf);

    /// <summary>A text of the front matter; where YAML writes it otherwise than it reads, all of it is the place.</summary>
    private static Prose Of(string text, SourceSpan at)
    {
        var start = at.Text.IndexOf(text, StringComparison.Ordinal);
        return new(text, new(QuotedText.Of(text)), (offset, length) => start < 0 ? at : at.Slice(start + offset, length));
    }
}
