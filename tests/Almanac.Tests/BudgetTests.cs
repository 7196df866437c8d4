using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Almanac.Tests;

/// <summary>What a page of the almanac of Mali may weigh and ask for, on every page, so that it opens on a bad line and from the disk.</summary>
public sealed class BudgetTests
{
    private const int EntryPage = 60_000;
    private const int ListPage = 90_000;
    private const int Scripts = 15_000;

    private static readonly Dictionary<string, byte[]> Files = Pipeline.Build(Repository.Root).Files.ToDictionary(f => f.Path, f => f.Bytes);

    private static readonly Dictionary<string, IHtmlDocument> Pages = Files
        .Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal))
        .ToDictionary(f => f.Key, f => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(f.Value)));

    [Fact]
    public void A_page_with_its_style_sheets_and_scripts_is_light()
    {
        var weights = Files.ToDictionary(f => f.Key, f => Compressed(f.Value));
        foreach (var (path, page) in Pages)
        {
            var scripts = page.QuerySelectorAll("script[src]").Sum(e => weights[Target(path, e.GetAttribute("src")!)]);
            var styles = page.QuerySelectorAll("link[rel=stylesheet]").Sum(e => weights[Target(path, e.GetAttribute("href")!)]);
            Assert.InRange(scripts, 1, Scripts);
            Assert.True(weights[path] + styles + scripts <= (page.QuerySelector(".entry, .profile, .plain, .home") is null ? ListPage : EntryPage),
                $"{path} weighs {weights[path]} bytes compressed, with {styles} of style sheets and {scripts} of scripts");
        }
    }

    [Fact]
    public void A_page_asks_for_nothing_beyond_the_site() => Assert.All(Pages, p => Assert.DoesNotContain(
        p.Value.QuerySelectorAll("script, link:not([rel=canonical], [rel=alternate]), img, source, iframe, object, embed, audio, video, use, image, form"),
        e => e.Attributes.Any(a => a.Name is "src" or "href" or "srcset" or "data" or "action" or "poster" && a.Value.Contains("//", StringComparison.Ordinal))));

    [Fact]
    public void A_page_has_no_script_or_style_in_it_and_nothing_that_fails_from_the_disk() => Assert.All(Pages, p =>
    {
        Assert.DoesNotContain(p.Value.QuerySelectorAll("script"), e => e.TextContent.Length > 0 || e.GetAttribute("type") is not null);
        Assert.Empty(p.Value.QuerySelectorAll("style, [style], [integrity], [crossorigin], base"));
        Assert.DoesNotContain(p.Value.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
    });

    [Fact]
    public void The_first_script_alone_holds_up_a_page_and_is_tiny()
    {
        Assert.All(Pages, p => Assert.StartsWith("colours.", Path.GetFileName(Assert.Single(p.Value.QuerySelectorAll("script:not([defer])")).GetAttribute("src")!), StringComparison.Ordinal));
        Assert.InRange(Files.Single(f => f.Key.StartsWith("assets/colours.", StringComparison.Ordinal)).Value.Length, 1, 500);
    }

    [Fact]
    public void Style_sheets_bring_no_font_no_address_and_no_motion()
    {
        var styles = Encoding.UTF8.GetString(Files.Single(f => f.Key.StartsWith("assets/almanac.", StringComparison.Ordinal) && f.Key.EndsWith(".css", StringComparison.Ordinal)).Value);

        Assert.All(["@font-face", "@import", "url(", "transition", "animation", "smooth"], word => Assert.DoesNotContain(word, styles, StringComparison.Ordinal));
    }

    private static string Target(string page, string address) => new Uri(new Uri("https://site/" + page), address).AbsolutePath[1..];

    private static int Compressed(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(bytes);
        return (int)target.Length;
    }
}
