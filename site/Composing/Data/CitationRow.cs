using Almanac.Composing.Pages;
using Almanac.Linking;
using Almanac.Parsing.Languages;

namespace Almanac.Composing.Data;

/// <summary>A place of the site that cites a source.</summary>
public sealed record CitationRow(SourceRef Source, SourceUse Use)
{
    /// <summary>The sentence, or the words of the row.</summary>
    public string WordsIn(LinkedAlmanac almanac)
    {
        if (Use.Paragraph is { } paragraph) return paragraph.Text.Substring(Use.SentenceStart, Use.SentenceLength).Trim();
        var (label, value) = SourceRowText.Of(Use.Row!, almanac.Entries[Use.Page.Index].Id.Kind, almanac, Language.English);
        return $"{label}: {value}";
    }

    /// <summary>The part of the page: <c>text</c>, <c>facts</c>, <c>accounts</c> or <c>relations</c>.</summary>
    public string Part => Use.Row?.Part ?? "text";

    /// <summary>The id of the place on its page.</summary>
    public string Anchor => Use.Paragraph?.Anchor ?? Use.Row!.Part;
}
