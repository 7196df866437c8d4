using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Almanac.BrowserTests;

/// <summary>One page of each type, from the disk: the stylesheet and scripts come without a policy, and nothing is beyond the folder.</summary>
public sealed class PageTypeFromDiskTests(Browser browser, BuiltSite site) : PageTypeTests(browser, site.FileAddress, ColorScheme.Dark, ColorScheme.Light);

/// <summary>One page of each type over HTTP, under the policy of the host.</summary>
public sealed class PageTypeOverHttpTests(Browser browser, BuiltSite site) : PageTypeTests(browser, site.WebAddress, ColorScheme.Light, ColorScheme.Dark)
{
    /// <summary>Its links begin at the root of the host, so it is no page to open from a disk.</summary>
    [Fact]
    public Task The_page_for_addresses_that_do_not_exist_is_accessible_and_fits() => A_page_is_accessible_and_fits("404.html");
}

/// <summary>
/// What holds for every type of page: accessible in light and dark, narrow and wide, text at 7:1, and never wider than the screen.
/// Each pair of width, colours and way of opening is tried in one of the two classes, so that axe runs four times a page and not eight.
/// </summary>
public abstract class PageTypeTests(Browser browser, string address, ColorScheme narrow, ColorScheme wide)
{
    private static readonly AxeRunOptions All = new()
    {
        ResultTypes = [ResultType.Violations],
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
        Rules = new() { ["target-size"] = new() { Enabled = true }, ["color-contrast-enhanced"] = new() { Enabled = true } },
    };

    public static TheoryData<string> PageTypes =>
    [
        "index.html", "groups/jnim.html", "people/amadou-koufa.html", "events/founding-of-jnim.html", "places/mali.html", "profiles/mali.html", "groups/index.html",
        "events/index.html", "places/mali.mentions.html", "names/dicko.html", "notes.html", "coverage.html", "data.html", "sources.html", "sources-by-year.html", "timeline.html", "map.html", "places/gao.html", "network.html", "lineage.html", "about.html", "start-here.html", "search.html", "a-to-z.html",
        "fr/index.html", "fr/groups/jnim.html", "fr/groups/index.html", "fr/profiles/mali.html", "fr/about.html", "fr/timeline.html", "fr/map.html", "fr/search.html",
    ];

    [Theory, MemberData(nameof(PageTypes))]
    public async Task A_page_is_accessible_and_fits(string path)
    {
        await using var watched = await browser.OpenAsync(320);
        var page = watched.Page;
        await page.GotoAsync(address + path);
        Assert.Equal(path.StartsWith("fr/", StringComparison.Ordinal) ? "fr" : "en", await page.GetAttributeAsync("html", "lang"));
        // Text at 200 % makes a screen narrow in the eyes of a style sheet; a size set by script does not, so it is tried on narrow ones.
        foreach (var (width, size) in new[] { (1280, 100), (320, 100), (640, 200), (320, 200) })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EvaluateAsync("size => document.documentElement.style.fontSize = size + '%'", size);
            var wide = await page.EvaluateAsync<string>(
                "document.documentElement.scrollWidth <= innerWidth ? '' : [...document.body.querySelectorAll('*')].findLast(e => e.getBoundingClientRect().right > innerWidth && getComputedStyle(e).position !== 'absolute')?.outerHTML.slice(0, 200) ?? '?'");
            Assert.True(wide.Length == 0, $"{path} is wider than {width} pixels, text at {size} %: {wide}");
        }
        await page.EvaluateAsync("document.documentElement.style.fontSize = ''");
        Assert.Empty(watched.Faults);

        foreach (var (width, colours) in new[] { (320, narrow), (1280, wide) })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = colours });
            var result = await page.RunAxe(All);
            Assert.True(result.Violations.Length == 0, $"{path}, {colours}, {width}: "
                + string.Join("; ", result.Violations.Select(v => $"{v.Id}: {v.Help}: {v.Nodes[0].Html}")));
        }
    }
}
