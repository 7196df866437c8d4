using System.Collections.Immutable;
using System.Security.Cryptography;
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
    /// <param name="files">All other files of the site.</param>
    public static IEnumerable<OutputFile> Compose(PageComposer composer, ImmutableArray<OutputFile> files)
    {
        OutputFile[] own = [new(Icon, SiteIcon.Draw(IconScale)), ManifestFile(composer)];
        var core = files.Select(f => f.Path).Where(p => Core.Contains(p) || (p.StartsWith("assets/", StringComparison.Ordinal) && p.Count(c => c == '/') == 1 && !p.EndsWith(".png", StringComparison.Ordinal))).Order(StringComparer.Ordinal);
        var head = $"const build = \"{SumOf([.. files, .. own])}\";\nconst core = [{string.Join(", ", core.Select(p => $"\"{p}\""))}];\n";
        return [.. own, new(Worker, [.. Encoding.UTF8.GetBytes(head), .. composer.ServiceWorker])];
    }

    /// <summary>A sum that changes with the name or the bytes of any file.</summary>
    private static string SumOf(ImmutableArray<OutputFile> files)
    {
        var sums = SideBySide.Each(files, f => (byte[])[.. SHA256.HashData(f.Bytes), .. SHA256.HashData(Encoding.UTF8.GetBytes(f.Path))]).SelectMany(s => s).ToArray();
        return Convert.ToHexStringLower(SHA256.HashData(sums))[..16];
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
