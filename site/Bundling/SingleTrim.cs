using System.Text.RegularExpressions;

namespace Almanac.Bundling;

/// <summary>Takes out of the single file what nothing in it asks for, and writes once what many drawings share.</summary>
internal static partial class SingleTrim
{
    /// <summary>Shorter outlines are not worth an id.</summary>
    private const int LongOutline = 1000;

    /// <param name="html">The sections, as <see cref="MarkupWriter"/> writes them.</param>
    /// <param name="frame">What stands around them, with the style sheet and the scripts.</param>
    public static string Trim(string html, string frame)
    {
        var used = Reference.Matches(html).SelectMany(m => m.Groups["ids"].Value.Split(' ')).ToHashSet(StringComparer.Ordinal);
        html = InnerId.Replace(html, id => used.Contains(id.Groups["id"].Value) ? id.Value : "");

        var styled = Selector.Matches(frame).Select(m => m.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        html = Classes.Replace(html, m => string.Join(' ', m.Groups["names"].Value.Split(' ').Where(styled.Contains)) is { Length: > 0 } left ? $" class=\"{left}\"" : "");

        var outlines = new Dictionary<string, int>(StringComparer.Ordinal);
        return Outline.Replace(html, m =>
        {
            if (m.Length < LongOutline) return m.Value;
            var paths = m.Groups["paths"].Value;
            if (outlines.TryGetValue(paths, out var known)) return $"{m.Groups["start"].Value}<use href=\"#outline-{known}\"/></g>";
            outlines[paths] = outlines.Count;
            return $"{m.Groups["start"].Value}<g id=\"outline-{outlines.Count - 1}\">{paths}</g></g>";
        });
    }

    /// <summary>Most ids of the pages are there for links from other sites, which cannot lead into this file.</summary>
    [GeneratedRegex(@"(href=""#|url\(#| (aria-[a-z]+|for|headers|list)="")(?<ids>[^"")]+)")]
    private static partial Regex Reference { get; }

    [GeneratedRegex(@" id=""(?<id>p\d+\.[^""]*)""")]
    private static partial Regex InnerId { get; }

    [GeneratedRegex(@"\.(?<name>[A-Za-z][\w-]*)")]
    private static partial Regex Selector { get; }

    [GeneratedRegex(@" class=""(?<names>[^""]*)""")]
    private static partial Regex Classes { get; }

    /// <summary>A group of paths without a group in it and without an id.</summary>
    [GeneratedRegex(@"(?<start><g( class=""[^""]*"")?>)(?<paths>(<path[^>]*>)+)</g>")]
    private static partial Regex Outline { get; }
}
