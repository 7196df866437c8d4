using System.Collections.Immutable;
using System.Text;
using Almanac.Composing.Hosting;

namespace Almanac.Composing.Templates;

/// <summary>
/// The style sheets and the scripts that every page asks for, under names that change with their bytes, and the icon. What the beginning of a page
/// looks like is a sheet of its own: on a slow line the text shows before the other has come.
/// </summary>
public sealed class ThemeAssets
{
    /// <summary>The style sheets that the beginning of a page needs, in the order of their layers.</summary>
    private static readonly ImmutableArray<string> First = ["css/layers.css", "css/tokens.css", "css/base.css", "css/layout.css", "css/chrome.css", "css/cite.css", "css/entry.css", "css/map.css", "css/navigation.css", "css/search-box.css"];

    private readonly OutputFile style, parts, script, colours, search, icon;

    public ThemeAssets(Theme theme)
    {
        style = Fingerprint.Into(new("assets/almanac.css", theme.Join(First)));
        parts = Fingerprint.Into(new("assets/parts.css", theme.Join(theme.PathsIn("css", []).Except(First))));
        colours = Fingerprint.Into(new("assets/colours.js", theme.File("colours.js")));
        search = Fingerprint.Into(new("assets/search.js", theme.Join(theme.PathsIn("search", ["index.js", "folding.js", "matching.js", "refining.js", "ranking.js"]))));
        // The script that every page has knows the name of the other, so that pages need not.
        script = Fingerprint.Into(new("assets/almanac.js", [.. Encoding.UTF8.GetBytes($"var almanacSearchScript = \"{search.Path}\";\n"), .. theme.Join(theme.PathsIn("js", ["popover.js", "filter.js"]))]));
        icon = new("assets/icon.svg", theme.File("icon.svg"));
        Paths = View.Of(("style", style.Path), ("parts", parts.Path), ("script", script.Path), ("colours", colours.Path));
    }

    public IEnumerable<OutputFile> Files => [style, parts, script, colours, search, icon];

    /// <summary>The paths of what pages name, from the root of the site, for templates.</summary>
    public View Paths { get; }
}
