using Microsoft.Playwright;

namespace Almanac.BrowserTests;

/// <summary>The pictures of the built site as a browser draws them.</summary>
public sealed class PictureTests(Browser browser, BuiltSite site)
{
    private const string Outside = """
        svgs => svgs.flatMap(svg => {
          const sheet = svg.viewBox.baseVal;
          const boxes = [...svg.querySelectorAll("text")].map(text => ({ box: text.getBBox(), within: text.closest("g.node")?.querySelector("rect")?.getBBox() ?? sheet, name: text.textContent }));
          return boxes.filter(({ box, within }) => box.x < within.x - 0.5 || box.y < within.y - 3 || box.x + box.width > within.x + within.width + 0.5 || box.y + box.height > within.y + within.height + 3).map(b => b.name);
        })
        """;

    [Theory]
    [InlineData("network.html", ".wide svg", 1280)]
    [InlineData("network.html", ".narrow svg, .by-year svg", 360)]
    [InlineData("lineage.html", ".wide svg", 1280)]
    [InlineData("lineage.html", ".narrow svg", 360)]
    [InlineData("groups/jnim.html", ".network", 360)]
    [InlineData("places/mali.html", ".network", 360)]
    public async Task No_text_leaves_its_box_or_the_picture(string path, string pictures, int width)
    {
        await using var watched = await browser.OpenAsync(width);
        await watched.Page.GotoAsync(site.FileAddress + path);

        await Assertions.Expect(watched.Page.Locator(pictures).First).ToBeVisibleAsync();
        Assert.Empty(await watched.Page.Locator(pictures).EvaluateAllAsync<string[]>(Outside));
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task The_network_is_filtered_by_year_family_and_kind_in_picture_and_table_and_the_address_keeps_it()
    {
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(site.FileAddress + "network.html");
        var (lines, rows, status) = (page.Locator(".wide line:not(.off)"), page.Locator(".all-ties tbody tr:visible"), page.Locator(".whole [role=status]"));
        var all = await rows.CountAsync();
        await Assertions.Expect(lines).ToHaveCountAsync(all);

        var filter = page.Locator(".shown");
        await page.GetByRole(AriaRole.Slider).FillAsync("2012");
        await Assertions.Expect(filter.GetByLabel("Any time")).Not.ToBeCheckedAsync();
        var dated = await page.Locator(".wide line[data-years]").EvaluateAllAsync<int>("lines => lines.map(l => l.dataset.years.split('/')).filter(([a, b]) => (a || b) && (!a || a <= 2012) && (!b || b >= 2012)).length");
        Assert.InRange(dated, 1, all - 1);
        await Assertions.Expect(lines).ToHaveCountAsync(dated);
        await Assertions.Expect(rows).ToHaveCountAsync(dated);
        await Assertions.Expect(status).ToContainTextAsync($"{dated} of {all}");
        Assert.Contains("year=2012", page.Url);
        Assert.Equal(dated, int.Parse((await page.Locator(".by-year h3", new() { HasText = "2012" }).Locator(".count").TextContentAsync())!.Split(' ')[0]));

        await filter.GetByLabel("With undated ties").CheckAsync();
        var undated = await page.Locator(".wide line[data-years='/']").CountAsync();
        await Assertions.Expect(lines).ToHaveCountAsync(dated + undated);

        await filter.GetByLabel("Alliance").UncheckAsync();
        await Assertions.Expect(page.Locator(".wide line.alliance:visible")).ToHaveCountAsync(0);
        await filter.GetByLabel("People").UncheckAsync();
        await Assertions.Expect(page.Locator(".wide .person:visible")).ToHaveCountAsync(0);
        var left = await lines.CountAsync();

        await page.ReloadAsync();
        await Assertions.Expect(lines).ToHaveCountAsync(left);
        await Assertions.Expect(filter.GetByLabel("People")).Not.ToBeCheckedAsync();
        await filter.GetByLabel("Any time").CheckAsync();
        await filter.GetByLabel("People").CheckAsync();
        await filter.GetByLabel("Alliance").CheckAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(all);
        Assert.DoesNotContain("#", page.Url);
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task Without_a_script_the_network_has_a_key_and_a_picture_for_years_of_change_and_no_filter()
    {
        await using var watched = await browser.OpenAsync(scripts: false);
        await watched.Page.GotoAsync(site.FileAddress + "network.html");

        await Assertions.Expect(watched.Page.Locator(".shown")).ToBeHiddenAsync();
        await Assertions.Expect(watched.Page.Locator(".whole .key")).ToBeVisibleAsync();
        Assert.InRange(await watched.Page.Locator(".by-year svg:visible").CountAsync(), 3, 4);
    }

    [Fact]
    public async Task A_name_in_a_picture_is_reached_by_keyboard_and_leads_to_its_page()
    {
        await using var watched = await browser.OpenAsync();
        await watched.Page.GotoAsync(site.FileAddress + "lineage.html");

        await watched.Page.Locator(".wide a[href='groups/jnim.html']").FocusAsync();
        await watched.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(watched.Page).ToHaveURLAsync(site.FileAddress + "groups/jnim.html");
        Assert.Empty(watched.Faults);
    }
}
