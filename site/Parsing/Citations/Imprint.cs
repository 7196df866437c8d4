using System.Text.RegularExpressions;

namespace Almanac.Parsing.Citations;

/// <summary>
/// What stands in round brackets behind a title or publication: a book's imprint
/// <c>(London: Free Press, 2005)</c>, a journal's date <c>(May 2014)</c>, or a place <c>(Doha)</c>.
/// </summary>
public readonly partial record struct Imprint(string? Place, string? Publisher, EdtfDate? Date)
{
    /// <summary>The imprint between the brackets; nothing of it is set where the words are a remark such as <c>in French</c>.</summary>
    public static Imprint Read(string inside)
    {
        inside = inside.Trim();
        if (WorkDate.TryParse(inside) is { } date) return new(null, null, date);
        if (inside.Length == 0 || (char.IsLower(inside[0]) && !inside.StartsWith("al-", StringComparison.Ordinal))) return default;
        var colon = inside.IndexOf(": ", StringComparison.Ordinal);
        var parts = Segments.Of(colon < 0 ? inside : inside[(colon + 1)..]);
        EdtfDate? issued = null;
        if ((parts.Count > 1 || colon > 0) && parts.Count > 0 && WorkDate.TryParse(parts[^1]) is { } last)
        {
            issued = last;
            parts.RemoveAt(parts.Count - 1);
        }
        else if (EndingDate.Match(colon < 0 ? inside : inside[(colon + 1)..]) is { Success: true } ending)
        {
            issued = WorkDate.TryParse(ending.Groups["date"].Value);
            parts = Segments.Of(ending.Groups["before"].Value);
        }
        parts.RemoveAll(p => Edition.IsMatch(p));
        if (colon > 0) return new(inside[..colon].Trim(), parts.Count == 0 ? null : string.Join(", ", parts), issued);
        if (issued is not null) return new(null, parts.Count == 0 ? null : string.Join(", ", parts), issued);
        return Remark.IsMatch(inside) || inside.AsSpan().ContainsAnyInRange('0', '9') || inside.Count(c => c == ' ') > 4 ? default : new(inside, null, null);
    }

    /// <summary>Whether an edition, such as <c>2nd ed.</c> or <c>n.d.</c></summary>
    [GeneratedRegex(@"^((\p{L}+|[0-9]+(st|nd|rd|th))\s+ed(ition|n)?\.?|n\.\s?d\.?|s\.\s?d\.?|reprint|repr\.)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Edition { get; }

    [GeneratedRegex(@"^(?<before>.*?\p{L}\.?),?\s+(?<date>((\p{L}{3,9}\.?\s+[0-9]{1,2},|[0-9]{1,2}\s+\p{L}{3,9}\.?|(January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Fall|Winter))\s+)?(1[5-9]|20)[0-9][0-9])$", RegexOptions.CultureInvariant)]
    private static partial Regex EndingDate { get; }

    [GeneratedRegex(@"^(in\s+\p{Lu}\p{L}+|en\s+\p{L}+|hereafter.*|hereinafter.*|ed\.|eds\.|dir\.|trans\..*|online|paywall|video|pdf|subscription.*|archived.*|accessed.*|consulté.*|on\s+file.*|author[’']s.*|emphasis.*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Remark { get; }
}
