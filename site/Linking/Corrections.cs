using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing;

namespace Almanac.Linking;

/// <summary>A correction with its page found: the page's path without its ending.</summary>
public sealed record LinkedCorrection(EdtfDate Date, string Page, string Title, string Says);

/// <summary>Finds the pages that corrections name.</summary>
public static class Corrections
{
    /// <summary>The corrections, newest first.</summary>
    public static Outcome<ImmutableArray<LinkedCorrection>> Build(ParsedSet parsed)
    {
        if (parsed.Corrections.IsEmpty) return new([], []);
        var diagnostics = new List<Diagnostic>();
        var titles = parsed.Entries.Select(e => (Id: e.Id.ToString(), Title: e.Title.Text))
            .Concat(parsed.Pages.Select(p => (p.Slug, p.Title)))
            .Concat(parsed.Profiles.Select(p => ($"profiles/{p.Id}", p.Title)))
            .DistinctBy(p => p.Item1).ToDictionary(StringComparer.Ordinal);
        var linked = ImmutableArray.CreateBuilder<LinkedCorrection>();
        foreach (var correction in parsed.Corrections)
        {
            if (titles.TryGetValue(correction.Page.Name, out var title))
            {
                linked.Add(new(correction.Date, correction.Page.Name, title, correction.Says));
                continue;
            }
            diagnostics.Add(new(LinkRules.DeadLink, $"there is no page `{correction.Page.Name}`", correction.Page.At)
            {
                Help = "name the page by its id, such as `groups/lantern-guild`; of a renamed page, its id now",
                FindHelp = () => NearestName.Find(correction.Page.Name, titles.Keys) is { } near ? SourceRegister.DidYouMean(near) : null,
            });
        }
        return new([.. linked.OrderByDescending(c => c.Date.Earliest)], [.. diagnostics]);
    }
}
