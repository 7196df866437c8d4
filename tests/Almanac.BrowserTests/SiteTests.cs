using Microsoft.Playwright;

namespace Almanac.BrowserTests;

/// <summary>The built site as its readers open it: from the disk and over HTTP, with and without scripts.</summary>
public sealed class SiteTests(Browser browser, BuiltSite site)
{
    private const string Entry = "groups/jnim.html";

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
        await page.GetByRole(AriaRole.Link, new() { Name = "JNIM", Exact = true }).First.ClickAsync();
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

    /// <summary>The style sheet of what stands further down comes after it: a late one moves and changes nothing that is read already.</summary>
    [Theory]
    [InlineData("groups/jnim.html")]
    [InlineData("places/gao.html")]
    [InlineData("profiles/mali.html")]
    [InlineData("about.html")]
    public async Task The_text_shows_as_it_stays_before_the_second_style_sheet_is_there(string path)
    {
        const string Looks = """
            isLate => {
                const sheet = document.querySelector('body link[rel=stylesheet]');
                sheet.disabled = isLate;
                const before = [...document.body.querySelectorAll('*')].filter(e => e.compareDocumentPosition(sheet) === Node.DOCUMENT_POSITION_FOLLOWING);
                const names = [...getComputedStyle(document.body)].filter(name => !name.startsWith('--'));
                const look = (e, part) => { const style = getComputedStyle(e, part); return part && style.content === 'none' ? '' : names.map(name => style.getPropertyValue(name)).join('|'); };
                return before.map(e => { const box = e.getBoundingClientRect(); return [e.outerHTML.slice(0, 80), box.x, box.y, box.width, box.height, look(e), look(e, '::before'), look(e, '::after')].join('|'); });
            }
            """;
        foreach (var width in new[] { 360, 800, 1280 })
        {
            await using var watched = await browser.OpenAsync(width, scripts: false);
            await watched.Page.GotoAsync(site.FileAddress + path);

            var late = await watched.Page.EvaluateAsync<string[]>(Looks, true);
            var whole = await watched.Page.EvaluateAsync<string[]>(Looks, false);

            Assert.InRange(whole.Length, 50, int.MaxValue);
            Assert.Equal(whole, late);
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

    [Fact]
    public async Task The_timeline_is_filtered_by_actor_and_place_and_a_link_to_a_hidden_year_shows_all()
    {
        await using var watched = await browser.OpenAsync(360);
        var page = watched.Page;
        await page.GotoAsync(site.FileAddress + "timeline.html");
        var (left, years) = (page.Locator(".years li li:visible"), page.Locator(".years > ol > li:visible"));
        var all = await left.CountAsync();

        await page.GetByLabel("Group or person").SelectOptionAsync("groups/jnim");
        var ofGroup = await left.CountAsync();
        await page.GetByLabel("Place", new() { Exact = true }).SelectOptionAsync("places/mali");
        Assert.InRange(await left.CountAsync(), 1, ofGroup - 1);
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"{await left.CountAsync()} of {all} events");

        await page.GetByRole(AriaRole.Link, new() { Name = "2012: " }).ClickAsync();
        await Assertions.Expect(left).ToHaveCountAsync(all);
        await Assertions.Expect(page.Locator("#year-2012")).ToBeInViewportAsync();
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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_switch_of_colours_is_remembered_and_goes_back_to_the_system(bool fromDisk)
    {
        await using var watched = await browser.OpenAsync(colours: ColorScheme.Light);
        var page = watched.Page;
        Task<string> Paper() => page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor");
        await page.GotoAsync(Address(fromDisk) + "index.html");
        var light = await Paper();

        var button = page.GetByRole(AriaRole.Button, new() { Name = "Dark colours" });
        await button.ClickAsync();
        var dark = await Paper();
        Assert.NotEqual(light, dark);

        await page.GotoAsync(Address(fromDisk) + Entry);
        Assert.Equal(dark, await Paper());
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "true");

        await button.ClickAsync();
        Assert.Equal(light, await Paper());
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Equal(dark, await Paper());
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task Without_a_script_there_is_no_switch_and_menu_and_contents_are_reached()
    {
        await using var watched = await browser.OpenAsync(360, scripts: false);
        var page = watched.Page;
        await page.GotoAsync(site.FileAddress + Entry);
        await Assertions.Expect(page.Locator(".switch")).ToBeHiddenAsync();
        var contents = page.Locator(".contents a").First;
        await Assertions.Expect(contents).ToBeHiddenAsync();

        await page.Locator(".contents summary").ClickAsync();
        await contents.ClickAsync();
        await Assertions.Expect(page.Locator(":target")).ToBeInViewportAsync();
        await page.Locator(".menu summary").ClickAsync();
        await page.Locator(".menu").GetByRole(AriaRole.Link, new() { Name = "Sources" }).ClickAsync();
        Assert.EndsWith("sources.html", page.Url);

        await page.SetViewportSizeAsync(1280, 900);
        await page.GotoAsync(site.FileAddress + Entry);
        await Assertions.Expect(contents).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".menu a").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData(Entry)]
    [InlineData("profiles/mali.html")]
    [InlineData("network.html")]
    [InlineData("timeline.html")]
    [InlineData("sources.html")]
    [InlineData("search.html")]
    public async Task The_scripts_move_nothing_that_is_drawn_before_they_run(string path)
    {
        foreach (var width in new[] { 360, 412, 1280 })
        {
            await using var watched = await browser.OpenAsync(width);
            Task<double[]> Heights() => watched.Page.EvaluateAsync<double[]>("[...document.querySelectorAll('h1, h2, main')].map(e => Math.round(e.getBoundingClientRect().top))");
            await watched.Page.GotoAsync(site.FileAddress + path);
            var after = await Heights();

            await watched.Page.RouteAsync("**/almanac.*.js", route => route.AbortAsync());
            await watched.Page.ReloadAsync();
            await Assertions.Expect(watched.Page.Locator(".switch")).ToBeHiddenAsync();
            Assert.Equal(await Heights(), after);
        }
    }

    [Fact]
    public async Task The_contents_stay_in_sight_and_tell_where_the_reader_is()
    {
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(site.FileAddress + Entry);
        var current = page.Locator(".contents a[aria-current]");
        await Assertions.Expect(current).ToHaveCountAsync(0);

        foreach (var id in new[] { "relations", "status", "notes" })
        {
            await page.EvaluateAsync("id => document.getElementById(id).scrollIntoView()", id);
            await Assertions.Expect(current).ToHaveAttributeAsync("href", "#" + id);
            await Assertions.Expect(current).ToBeInViewportAsync();
        }
        await page.EvaluateAsync("scrollTo(0, document.body.scrollHeight)");
        await Assertions.Expect(current).ToHaveAttributeAsync("href", "#mentions");
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task The_years_on_the_first_page_lead_to_the_events_of_that_year()
    {
        await using var watched = await browser.OpenAsync(360, scripts: false);
        var page = watched.Page;
        await page.GotoAsync(site.FileAddress + "index.html");

        await page.Locator(".strip a").Filter(new() { HasText = "2012" }).ClickAsync();
        Assert.EndsWith("events/index.html#year-2012", page.Url);
        await Assertions.Expect(page.Locator(":target")).ToHaveTextAsync("2012");
        await Assertions.Expect(page.Locator(":target")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task What_has_the_focus_is_seen_in_forced_colours_too()
    {
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        foreach (var forced in new[] { ForcedColors.None, ForcedColors.Active })
        {
            await page.EmulateMediaAsync(new() { ForcedColors = forced });
            await page.GotoAsync(site.FileAddress + Entry);
            for (var i = 0; i < 30; i++)
            {
                await page.Keyboard.PressAsync("Tab");
                var (seen, which) = (await page.EvaluateAsync<bool>(
                    "(() => { const e = document.activeElement, s = getComputedStyle(e), b = e.getBoundingClientRect(); return parseFloat(s.outlineWidth) >= 2 && s.outlineStyle !== 'none' && b.width > 0 && b.bottom > 0 && b.top < innerHeight; })()"),
                    await page.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 200)"));
                Assert.True(seen, $"the focus is not seen on {which}");
            }
        }
    }

    private string Address(bool fromDisk) => fromDisk ? site.FileAddress : site.WebAddress;
}
