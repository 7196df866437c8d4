using System.Globalization;
using Almanac.Composing.Templates;
using Almanac.Linking;
using Almanac.Parsing.Languages;

namespace Almanac.Composing.Pages;

/// <summary>
/// How a page is to be cited: as the Chicago Manual of Style (17th edition, 14.207) has it for the web, as BibTeX, and
/// plainly. The day is that of the newest commit; where none is known, none is claimed.
/// </summary>
public sealed class PageCitation(LinkedAlmanac almanac, string siteTitle, Language language)
{
    private readonly DateTimeOffset? built = almanac.History.Date?.ToUniversalTime();
    private readonly string until = almanac.Settings.AsOf is { } asOf ? language.Say("cite-until", ("date", language.Dates.Of(asOf))) : "";

    /// <param name="path">The page's path from the root of the site.</param>
    /// <param name="title">The page's title.</param>
    public View Of(string path, string title)
    {
        var address = almanac.Settings.Url is { } url ? url + (path == "index.html" ? "" : path) : "";
        var end = title.Length > 0 && title[^1] is '.' or '!' or '?' ? "" : ".";
        return View.Of(
            ("chicago", Sentence($"“{NameHtml.Isolated(title)}{end}” {siteTitle}. ", until, Version("cite-day-chicago"), address)),
            ("plain", Sentence($"{NameHtml.Isolated(title)}, {siteTitle}. ", until, Version("date-day"), address)),
            ("bibtex", BibTex(path, title, address)));
    }

    private string Version(string form)
    {
        if (built is not { } day) return "";
        var month = language.Say("date-month-name", ("form", day.Month.ToString(CultureInfo.InvariantCulture)));
        var date = language.Say(form, ("day", day.Day), ("month", month), ("year", day.Year.ToString(CultureInfo.InvariantCulture)));
        return language.Say("cite-version", ("date", date));
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
