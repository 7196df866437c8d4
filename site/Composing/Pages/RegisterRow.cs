using System.Collections.Immutable;
using Almanac.Parsing.Citations;

namespace Almanac.Composing.Pages;

/// <summary>A row of the register of works: the work, the publication it stands under, and the sources that cite it.</summary>
public sealed record RegisterRow(RegisterPublication Publication, string Anchor, CitedWork Work, ImmutableArray<RegisterCitation> CitedAs)
{
    /// <summary>The year it is listed under: that of its date, or the first of an interval; null where none is known exactly.</summary>
    public int? Year => Work.Date is { } date ? (date.Start ?? date.End)?.Year : null;

    /// <summary>Whether no note cites the work in full.</summary>
    public bool ShortOnly => Work.Form != CitationForm.Full;
}
