using System.Text;
using Almanac.Composing.Hosting;
using Scriban.Runtime;

namespace Almanac.Composing.Templates;

/// <summary>The style sheet and the scripts that every page asks for, under names that change with their bytes, and the icon.</summary>
public sealed class ThemeAssets
{
    private readonly OutputFile style, script, colours, search, icon;

    public ThemeAssets(Theme theme)
    {
        style = Fingerprint.Into(new("assets/almanac.css", theme.Join("css", ["layers.css", "tokens.css"])));
        colours = Fingerprint.Into(new("assets/colours.js", theme.File("colours.js")));
        search = Fingerprint.Into(new("assets/search.js", theme.Join("search", ["index.js", "folding.js", "matching.js", "refining.js", "ranking.js"])));
        // The script that every page has knows the name of the other, so that pages need not.
        script = Fingerprint.Into(new("assets/almanac.js", [.. Encoding.UTF8.GetBytes($"var almanacSearchScript = \"{search.Path}\";\n"), .. theme.Join("js", ["popover.js", "filter.js"])]));
        icon = new("assets/icon.svg", theme.File("icon.svg"));
        Paths = View.Of(("style", style.Path), ("script", script.Path), ("colours", colours.Path));
        Paths.IsReadOnly = true;
    }

    public IEnumerable<OutputFile> Files => [style, script, colours, search, icon];

    /// <summary>The paths of what pages name, from the root of the site, for templates.</summary>
    public ScriptObject Paths { get; }
}
