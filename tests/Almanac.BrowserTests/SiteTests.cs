using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Almanac.BrowserTests;

/// <summary>The built site as its readers open it: from the disk and over HTTP, with and without scripts.</summary>
public sealed class SiteTests(Browser browser, BuiltSite site)
{
    private const string Entry = "groups/jnim.html";

    public static TheoryData<string> PageTypes =>
        ["index.html", Entry, "people/amadou-koufa.html", "events/founding-of-jnim.html", "places/mali.html", "profiles/mali.html", "groups/index.html", "notes.html", "coverage.html", "sources.html", "sources-by-year.html", "about.html", "404.html"];

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task A_note_is_followed_there_and_back(bool fromDisk, bool scripts)
    {
        await using var watched = await browser.OpenAsync(scripts: scripts);
        var page = watched.Page;
        await page.GotoAsync(Address(fromDisk) + "index.html");
        await page.GetByRole(AriaRole.Link, new() { Name = "Jama’at Nasr al-Islam wal Muslimin", Exact = true }).First.ClickAsync();
        Assert.EndsWith(Entry, page.Url);

        var marker = page.Locator(".body [role=doc-noteref]").First;
        var (id, target) = (await marker.GetAttributeAsync("id"), await marker.GetAttributeAsync("href"));
        await marker.ClickAsync();
        Assert.EndsWith(target!, page.Url);
        await Assertions.Expect(page.Locator(target!)).ToBeInViewportAsync();

        await page.Locator($"{target} [role=doc-backlink][href='#{id}']").ClickAsync();
        Assert.EndsWith("#" + id, page.Url);
        await Assertions.Expect(marker).ToBeInViewportAsync();

        await page.Locator($"{target} a.own").ClickAsync();
        Assert.Contains("notes.html#note-", page.Url);
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task The_keyboard_alone_reaches_the_text_and_a_note()
    {
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(site.FileAddress + Entry);

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));
        for (var i = 0; i < 60 && !await page.EvaluateAsync<bool>("document.activeElement.matches('[role=doc-noteref]')"); i++) await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.Matches("#cite-[0-9]+$", page.Url);
        Assert.Empty(watched.Faults);
    }

    [Theory, MemberData(nameof(PageTypes))]
    public async Task A_page_is_accessible_and_fits(string path)
    {
        foreach (var (colours, width) in new[] { (ColorScheme.Light, 1280), (ColorScheme.Dark, 320) })
        {
            await using var watched = await browser.OpenAsync(width, colours);
            await watched.Page.GotoAsync(site.WebAddress + path);
            Assert.True(
                await watched.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{path} is wider than {width} pixels");
            Assert.Empty(watched.Faults);

            var result = await watched.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
            Assert.True(result.Violations.Length == 0, $"{path}, {colours}, {width}: "
                + string.Join("; ", result.Violations.Select(v => $"{v.Id}: {v.Help}: {v.Nodes[0].Html}")));
        }
    }

    [Fact]
    public async Task A_link_into_the_footnote_index_opens_what_rests_on_the_note()
    {
        await using var watched = await browser.OpenAsync();
        await watched.Page.GotoAsync(site.FileAddress + "notes.html#note-35");

        await Assertions.Expect(watched.Page.Locator("#note-35 > details")).ToHaveAttributeAsync("open", "");
        await watched.Page.Locator("#note-35 .place").First.ClickAsync();
        Assert.Matches(@"\.html#p-[0-9a-f]+", watched.Page.Url);
    }

    [Fact]
    public async Task The_register_is_filtered_by_publication_and_year_and_says_how_many_are_left()
    {
        await using var watched = await browser.OpenAsync(360);
        var page = watched.Page;
        await page.GotoAsync(site.FileAddress + "sources.html");
        var (left, groups) = (page.Locator(".works > li:visible"), page.Locator(".register section:visible"));
        var all = await left.CountAsync();

        await page.GetByLabel("Publication, author or title").FillAsync("al-jazeera");
        await Assertions.Expect(groups).ToHaveCountAsync(1);
        await page.GetByLabel("Year", new() { Exact = true }).SelectOptionAsync("2012");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"{await left.CountAsync()} of {all} works");
        Assert.InRange(await left.CountAsync(), 1, all - 1);

        await page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();
        await Assertions.Expect(left).ToHaveCountAsync(all);
        await page.GetByLabel("Publication, author or title").FillAsync("no such work");
        await Assertions.Expect(groups).ToHaveCountAsync(0);

        var last = await page.EvaluateAsync<string>("location.hash = [...document.querySelectorAll('.works > li[id]')].at(-1).id");
        await Assertions.Expect(left).ToHaveCountAsync(all);
        await Assertions.Expect(page.Locator($"#{last}")).ToBeInViewportAsync();
        Assert.Empty(watched.Faults);
    }

    [Theory]
    [InlineData("sources.html")]
    [InlineData("sources-by-year.html")]
    public async Task Without_a_script_the_register_has_links_and_no_filter(string path)
    {
        await using var watched = await browser.OpenAsync(scripts: false);
        await watched.Page.GotoAsync(site.FileAddress + path);

        await Assertions.Expect(watched.Page.Locator(".filter")).ToBeHiddenAsync();
        await watched.Page.Locator(".letters a, .chips a").Nth(3).ClickAsync();
        await Assertions.Expect(watched.Page.Locator(":target")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_page_prints_its_notes_with_full_addresses()
    {
        await using var watched = await browser.OpenAsync();
        await watched.Page.GotoAsync(site.FileAddress + Entry);
        await watched.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Contains("https://", await watched.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.notes a.external'), '::after').content"));
        await Assertions.Expect(watched.Page.Locator(".menu")).ToBeHiddenAsync();
    }

    private string Address(bool fromDisk) => fromDisk ? site.FileAddress : site.WebAddress;
}
