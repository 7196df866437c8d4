using System.Collections.Immutable;
using System.Text;
using Almanac.Composing.Data;
using Almanac.Composing.Drawing;
using Almanac.Composing.Pages;

namespace Almanac.Composing.Hosting;

/// <summary>
/// What only a website has: the web manifest (W3C, Web Application Manifest) with its icon, and the service worker, which keeps the pages
/// that a reader visited. The worker is told a sum over all files, so that it never shows pages of two builds together.
/// </summary>
public static class WebsiteFiles
{
    public const string Manifest = "manifest.webmanifest";

    private const string Worker = "service-worker.js";
    private const string Icon = "assets/icon-192.png";
    private const int IconScale = 4;

    /// <summary>Pages that are kept before they are visited, with the style sheet, the scripts and the head of the search.</summary>
    private static readonly string[] Core = ["index.html", Addresses.OfSearch, Addresses.OfNameIndex(0)];

    /// <param name="composer">The site in its own language.</param>
    /// <param name="paths">The paths of all other files of the site.</param>
    /// <param name="sums">Their sums; those of the files made here are added.</param>
    public static IEnumerable<OutputFile> Compose(PageComposer composer, ImmutableArray<string> paths, SiteSums sums)
    {
        OutputFile[] own = [new(Icon, SiteIcon.Draw(IconScale)), ManifestFile(composer)];
        foreach (var file in own) sums.Add(file);
        var core = paths.Where(p => Core.Contains(p) || (p.StartsWith("assets/", StringComparison.Ordinal) && p.Count(c => c == '/') == 1 && !p.EndsWith(".png", StringComparison.Ordinal))).Order(StringComparer.Ordinal);
        var head = $"const build = \"{sums.Total()}\";\nconst core = [{string.Join(", ", core.Select(p => $"\"{p}\""))}];\n";
        return [.. own, new(Worker, [.. Encoding.UTF8.GetBytes(head), .. composer.ServiceWorker])];
    }

    private static OutputFile ManifestFile(PageComposer composer) => new(Manifest, JsonFile.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("name", composer.Frame.SiteTitle);
        json.WriteString("description", composer.Almanac.Settings.Description ?? "");
        json.WriteString("lang", composer.Language.Code);
        json.WriteString("start_url", "index.html");
        json.WriteString("scope", "./");
        json.WriteString("display", "minimal-ui");
        json.WriteString("background_color", "#fdfcf9");
        json.WriteString("theme_color", "#7a3412");
        json.WriteStartArray("icons");
        foreach (var (path, sizes, type) in new[] { (Icon, $"{SiteIcon.Size * IconScale}x{SiteIcon.Size * IconScale}", "image/png"), ("assets/icon.svg", "any", "image/svg+xml") })
        {
            json.WriteStartObject();
            json.WriteString("src", path);
            json.WriteString("sizes", sizes);
            json.WriteString("type", type);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }));
}
