using System.Globalization;
using System.Text;
using Almanac.Composing.Pages;
using Almanac.Linking;

namespace Almanac.Composing.Hosting;

/// <summary>
/// Writes <c>_redirects</c>, in the form that Netlify reads: renamed pages, addresses without their ending, and the page for
/// addresses that don’t exist in a further language. See <c>docs/decisions/0013-addresses.md</c>.
/// </summary>
public static class RedirectsFile
{
    private const string Ending = ".html";

    /// <summary>With more, addresses without an ending get no rules: hosts slow down or refuse.</summary>
    private const int MostPages = 5_000;

    /// <param name="almanac">Has the renamed pages.</param>
    /// <param name="pages">The paths of all pages of the site.</param>
    public static OutputFile Write(LinkedAlmanac almanac, IReadOnlyCollection<string> pages)
    {
        var text = new StringBuilder("# The mark `!` puts a rule before the file that is there.\n");
        void Rule(string from, string to, string status) => text.Append(CultureInfo.InvariantCulture, $"/{from} /{to} {status}\n");
        var moved = almanac.Redirects.All.ToDictionary(r => r.From + Ending, r => r.To + Ending, StringComparer.Ordinal);
        foreach (var (from, to) in moved)
        {
            Rule(from, to, "301!");
            Rule(WithoutEnding(from), to, "301!");
        }
        if (pages.Count <= MostPages)
        {
            foreach (var page in pages.Where(p => !moved.ContainsKey(p) && Path.GetFileName(p) != PageFrame.NotFound && WithoutEnding(p).Length > 0).Order(StringComparer.Ordinal)) Rule(WithoutEnding(page), page, "301!");
        }
        foreach (var tree in almanac.Further) Rule($"{tree.Settings.Language.Name}/*", $"{tree.Settings.Language.Name}/404.html", "404");
        return new("_redirects", Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>The address that people type: <c>groups/jnim</c>, and <c>groups</c> for the list of the groups.</summary>
    private static string WithoutEnding(string page)
    {
        var name = page[..^Ending.Length];
        return name == "index" ? "" : name.EndsWith("/index", StringComparison.Ordinal) ? name[..^"/index".Length] : name;
    }
}
