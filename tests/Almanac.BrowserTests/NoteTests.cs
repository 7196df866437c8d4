using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Almanac.BrowserTests;

/// <summary>Notes and previews that open in place, and the notes in the margin of a profile.</summary>
public sealed class NoteTests(Browser browser, BuiltSite site)
{
    private const string Entry = "groups/jnim.html";
    private const string Profile = "profiles/mali.html";

    [Fact]
    public async Task A_note_opens_in_place_where_it_is_pointed_at_and_only_one_at_a_time()
    {
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(site.FileAddress + Entry);
        var (markers, open) = (page.Locator(".body [role=doc-noteref]"), page.Locator(":popover-open"));

        await markers.First.HoverAsync();
        await Assertions.Expect(open).ToContainTextAsync(await NoteOf(markers.First));
        Assert.Equal("popover", await markers.First.GetAttributeAsync("aria-details"));

        await open.HoverAsync();
        await Assertions.Expect(open).ToHaveCountAsync(1);

        await markers.Nth(3).HoverAsync();
        await Assertions.Expect(open).ToContainTextAsync(await NoteOf(markers.Nth(3)));
        Assert.Null(await markers.First.GetAttributeAsync("aria-details"));

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(open).ToHaveCountAsync(0);
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task The_keyboard_opens_a_note_goes_into_it_and_comes_back_to_the_marker()
    {
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(site.FileAddress + Entry);
        var marker = page.Locator(".body [role=doc-noteref]").First;

        await page.EvaluateAsync("const links = [...document.querySelectorAll('main a')]; links[links.indexOf(document.querySelector('.body [role=doc-noteref]')) - 1].focus()");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(marker).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(":popover-open")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".popover .way")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(":popover-open")).ToHaveCountAsync(0);
        await Assertions.Expect(marker).ToBeFocusedAsync();
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task On_a_touch_screen_a_tap_opens_a_note_beside_its_marker_and_its_link_leads_to_the_list()
    {
        await using var watched = await browser.OpenAsync(320, touch: true);
        var page = watched.Page;
        await page.GotoAsync(site.FileAddress + Entry);
        var (marker, open) = (page.Locator(".body [role=doc-noteref]").First, page.Locator(":popover-open"));

        await marker.TapAsync();
        await Assertions.Expect(open).ToBeVisibleAsync();
        Assert.DoesNotContain('#', page.Url);
        var (note, number) = (await Box(open), await Box(marker));
        Assert.True(note.X >= 0 && note.X + note.Width <= 320, "the note is wider than the screen");
        Assert.True(note.Y >= number.Y + number.Height || note.Y + note.Height <= number.Y, "the note covers its marker");

        await open.Locator(".way").TapAsync();
        Assert.Matches("#cite-[0-9]+$", page.Url);
        await Assertions.Expect(open).ToHaveCountAsync(0);
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task In_the_list_the_way_back_to_the_very_marker_is_marked()
    {
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(site.FileAddress + Entry);
        var marker = page.Locator(".body [role=doc-noteref]").First;
        await marker.ClickAsync();

        var way = page.Locator("[role=doc-backlink][aria-current]");
        await Assertions.Expect(way).ToHaveAttributeAsync("href", "#" + await marker.GetAttributeAsync("id"));
        await way.ClickAsync();
        await Assertions.Expect(way).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(":target")).ToHaveAttributeAsync("id", (await marker.GetAttributeAsync("id"))!);
        await Assertions.Expect(page.Locator(":popover-open")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(1600)]
    public async Task On_a_wide_screen_the_notes_of_a_profile_stand_beside_their_markers(int width)
    {
        await using var watched = await browser.OpenAsync(width);
        var page = watched.Page;
        await page.GotoAsync(site.FileAddress + Profile);
        var notes = page.Locator(".margin-note");
        await Assertions.Expect(notes).ToHaveCountAsync(await page.Locator(".notes > ol > li").CountAsync());

        var boxes = await notes.EvaluateAllAsync<double[][]>(
            """
            rows => rows.map(row => {
              const [note, marker] = [row, document.getElementById(row.querySelector('.number').dataset.from)].map(part => part.getBoundingClientRect());
              return [note.left, note.top, note.right, note.bottom, marker.top];
            })
            """);
        var text = await page.Locator(".body p").EvaluateAllAsync<double>("rows => Math.max(...rows.map(row => row.getBoundingClientRect().right))");
        Assert.All(boxes.Zip(boxes.Skip(1)), pair => Assert.True(pair.First[3] <= pair.Second[1], "two notes overlap"));
        Assert.All(boxes, note => Assert.True(note[0] >= text && note[2] <= width, "a note leaves the margin"));
        Assert.All(boxes, note => Assert.InRange(note[1] - note[4], -120, 120));
        Assert.True(boxes.Count(note => Math.Abs(note[1] - note[4]) < 30) > boxes.Length / 2, "few notes are level with their markers");

        await page.SetViewportSizeAsync(800, 900);
        await Assertions.Expect(page.Locator(".margin-note:visible")).ToHaveCountAsync(0);
        await page.Locator(".body [role=doc-noteref]").First.HoverAsync();
        await Assertions.Expect(page.Locator(":popover-open")).ToBeVisibleAsync();
        Assert.Empty(watched.Faults);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_link_to_an_entry_shows_what_it_is(bool fromDisk)
    {
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync((fromDisk ? site.FileAddress : site.WebAddress) + Profile);
        var open = page.Locator(":popover-open");

        await page.Locator(".body a[href='../groups/ansar-dine.html']").First.HoverAsync();
        await Assertions.Expect(open.Locator(".title")).ToHaveTextAsync("Ansar Dine");
        var shown = await open.InnerTextAsync();

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(open).ToHaveCountAsync(0);
        Assert.Equal(1, await page.Locator("script[src*=previews]").CountAsync());

        await page.GotoAsync(site.FileAddress + "groups/ansar-dine.html");
        Assert.Contains(await page.Locator("p.summary").InnerTextAsync(), shown);
        Assert.Contains(await page.Locator(".infobox dt").First.InnerTextAsync(), shown);
        Assert.Empty(watched.Faults);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task An_open_note_and_an_open_preview_are_accessible(ColorScheme colours)
    {
        await using var watched = await browser.OpenAsync(colours: colours);
        var page = watched.Page;
        await page.GotoAsync(site.FileAddress + Entry);
        foreach (var link in new[] { ".body [role=doc-noteref]", ".body a[href$='al-qaeda.html']" })
        {
            await page.Locator(link).First.HoverAsync();
            await Assertions.Expect(page.Locator($"{link}[aria-details]")).ToHaveCountAsync(1);
            var result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
            Assert.True(result.Violations.Length == 0, string.Join("; ", result.Violations.Select(v => $"{v.Id}: {v.Help}: {v.Nodes[0].Html}")));
        }
    }

    [Fact]
    public async Task Without_a_script_notes_and_entries_are_plain_links()
    {
        await using var watched = await browser.OpenAsync(scripts: false);
        var page = watched.Page;
        await page.GotoAsync(site.FileAddress + Profile);

        await Assertions.Expect(page.Locator(".popover, .margin-note")).ToHaveCountAsync(0);
        await page.Locator(".body [role=doc-noteref]").First.ClickAsync();
        Assert.EndsWith("#cite-1", page.Url);
        await Assertions.Expect(page.Locator("#cite-1")).ToBeInViewportAsync();
    }

    private static async Task<string> NoteOf(ILocator marker) =>
        await marker.EvaluateAsync<string>("marker => document.querySelector(marker.getAttribute('href')).querySelector('.backs').nextSibling.textContent.trim()");

    private static async Task<LocatorBoundingBoxResult> Box(ILocator locator) => await locator.BoundingBoxAsync() ?? throw new InvalidOperationException("nothing is shown");
}
