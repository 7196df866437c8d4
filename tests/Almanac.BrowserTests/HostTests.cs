using Microsoft.Playwright;

namespace Almanac.BrowserTests;

/// <summary>The site as a host serves it: the headers and redirects that it wrote for it take effect in a browser.</summary>
public sealed class HostTests(Browser browser, BuiltSite site)
{
    [Theory]
    [InlineData("groups/jnim", "groups/jnim.html")]
    [InlineData("groups/jnim/", "groups/jnim.html")]
    [InlineData("groups", "groups/index.html")]
    [InlineData("fr/", "fr/index.html")]
    [InlineData("events/dan-na-ambassagou-massacre-2019.html", "events/massacre-of-march-2019.html")]
    public async Task An_address_without_an_ending_or_of_a_renamed_page_leads_to_the_page(string address, string page)
    {
        await using var watched = await browser.OpenAsync();
        await watched.Page.GotoAsync(site.WebAddress + address);

        Assert.Equal(site.WebAddress + page, watched.Page.Url);
        await watched.Page.Locator(".menu a").Last.ClickAsync();
        await Assertions.Expect(watched.Page.Locator("h1")).ToBeVisibleAsync();
        Assert.Empty(watched.Faults);
    }

    [Theory]
    [InlineData("groups/none", "en")]
    [InlineData("no/such/folder/page.html", "en")]
    [InlineData("fr/people/none.html", "fr")]
    public async Task The_page_for_no_page_has_its_style_and_leads_on_from_any_folder(string address, string language)
    {
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        var answer = await page.GotoAsync(site.WebAddress + address);

        Assert.Equal(404, answer!.Status);
        Assert.Equal(language, await page.GetAttributeAsync("html", "lang"));
        Assert.NotEqual("rgba(0, 0, 0, 0)", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor"));
        await page.GetByRole(AriaRole.Searchbox).Last.FillAsync("jnim");
        await Assertions.Expect(page.Locator(".lost .search-found li a").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Locator(".lost .body a[href$='groups/index.html']").ClickAsync();
        Assert.EndsWith("groups/index.html", page.Url);
        Assert.DoesNotContain(watched.Faults, f => !f.Contains("404", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_style_sheet_and_the_scripts_come_once_and_then_from_what_the_browser_kept()
    {
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        Task<int[]> Loaded() => page.EvaluateAsync<int[]>("performance.getEntriesByType('resource').filter(e => /assets\\/(almanac|colours)\\./.test(e.name)).map(e => e.transferSize)");
        await page.GotoAsync(site.WebAddress + "index.html");
        Assert.Equal(3, (await Loaded()).Count(size => size > 0));

        await page.GotoAsync(site.WebAddress + "groups/jnim.html");
        var again = await Loaded();
        Assert.Equal([0, 0, 0], again);
    }

    [Fact]
    public async Task A_script_that_is_put_into_a_page_does_not_run()
    {
        await using var watched = await browser.OpenAsync();
        await watched.Page.GotoAsync(site.WebAddress + "index.html");

        await watched.Page.EvaluateAsync("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=globalThis.ran=true>')");
        await watched.Page.EvaluateAsync("document.body.append(Object.assign(document.createElement('script'), { textContent: 'globalThis.ran = true' }))");
        await Assertions.Expect(watched.Page.Locator("img[onerror]")).ToHaveCountAsync(1);
        Assert.False(await watched.Page.EvaluateAsync<bool>("globalThis.ran === true"));
        Assert.Contains(watched.Faults, f => f.Contains("Content Security Policy", StringComparison.Ordinal));
    }
}
