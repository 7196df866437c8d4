using System.Globalization;
using Almanac.Composing.Templates;
using Almanac.Linking;
using Almanac.Parsing;
using Scriban.Runtime;

namespace Almanac.Composing.Pages;

/// <summary>
/// How a page is to be cited: as the Chicago Manual of Style (17th edition, 14.207) has it for the web, as BibTeX, and
/// plainly. The day is that of the newest commit; where none is known, none is claimed.
/// </summary>
public sealed class PageCitation(LinkedAlmanac almanac, string siteTitle)
{
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private readonly DateTimeOffset? built = almanac.History.Date?.ToUniversalTime();
    private readonly string until = almanac.Settings.AsOf is { } asOf ? $"Sources up to {DateText.Of(asOf)}" : "";

    /// <param name="path">The page's path from the root of the site.</param>
    /// <param name="title">The page's title.</param>
    public ScriptObject Of(string path, string title)
    {
        var address = almanac.Settings.Url is { } url ? url + (path == "index.html" ? "" : path) : "";
        var end = title.Length > 0 && title[^1] is '.' or '!' or '?' ? "" : ".";
        return View.Of(
            ("chicago", Sentence($"“{title}{end}” {siteTitle}. ", until, built is { } day ? $"Version of {Months[day.Month - 1]} {day.Day}, {day.Year}" : "", address)),
            ("plain", Sentence($"{title}, {siteTitle}. ", until, built is { } date ? $"Version of {date.Day} {Months[date.Month - 1]} {date.Year}" : "", address)),
            ("bibtex", BibTex(path, title, address)));
    }

    private static string Sentence(string opening, params ReadOnlySpan<string> parts)
    {
        var text = opening;
        foreach (var part in parts)
        {
            if (part.Length > 0) text += $"{part}. ";
        }
        return text.TrimEnd();
    }

    private string BibTex(string path, string title, string address)
    {
        var lines = new List<string> { $"  title = {{{{{Data.BibTex.Escaped(title)}}}}}", $"  howpublished = {{{Data.BibTex.Escaped(siteTitle)}}}" };
        if (built is { } day)
        {
            lines.Add($"  year = {{{day.Year.ToString(CultureInfo.InvariantCulture)}}}");
            lines.Add($"  date = {{{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}}}");
        }
        if (address.Length > 0) lines.Add($"  url = {{{address}}}");
        if (until.Length > 0) lines.Add($"  note = {{{until}}}");
        return $"@misc{{{path[..^".html".Length].Replace('/', '-')},\n{string.Join(",\n", lines)}\n}}";
    }
}
