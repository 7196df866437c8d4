using System.IO.Compression;
using Almanac.Bundling;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Almanac.BrowserTests;

/// <summary>The editions of the almanac of Mali as somebody has them on a disk: the archive unpacked in a folder whose name has a space and an accent.</summary>
public sealed class CarriedCopies : IDisposable
{
    private readonly Lazy<string> folder = new(Make);

    public string Single => new Uri(Path.Combine(folder.Value, "almanac-of-mali.html")).AbsoluteUri;

    public string Start => new Uri(Path.Combine(folder.Value, "almanac-of-mali", "START-HERE.html")).AbsoluteUri;

    public string List => new Uri(Path.Combine(folder.Value, "index.html")).AbsoluteUri;

    public void Dispose()
    {
        if (folder.IsValueCreated) Directory.Delete(Path.GetDirectoryName(folder.Value)!, recursive: true);
    }

    private static string Make()
    {
        var made = new DateOnly(2026, 3, 9);
        var folder = Path.Combine(Directory.CreateTempSubdirectory("almanac-").FullName, "au café é");
        Directory.CreateDirectory(folder);
        var built = Pipeline.Build(BuiltSite.Root, isCopy: true);
        foreach (var file in Bundler.Bundle(new(built.Almanac, built.Files, made), built.Almanac, built.Files)) File.WriteAllBytes(Path.Combine(folder, file.Path), file.Bytes);
        ZipFile.ExtractToDirectory(Path.Combine(folder, "almanac-of-mali.zip"), folder);
        return folder;
    }
}

/// <summary>The editions opened from the disk, in Chromium.</summary>
public sealed class CarriedTests(Browser browser, CarriedCopies copies) : IClassFixture<CarriedCopies>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_unpacked_folder_is_read_from_its_start_page_to_a_note(bool scripts)
    {
        await using var watched = await browser.OpenAsync(scripts: scripts);
        var page = watched.Page;
        await page.GotoAsync(copies.Start);
        Assert.Contains("9 March 2026", await page.InnerTextAsync("main"));

        await page.GetByRole(AriaRole.Link, new() { Name = "Open the almanac" }).ClickAsync();
        if (scripts)
        {
            await page.Locator("main form.search input[type=search]").FillAsync("amadou kufa");
            await Assertions.Expect(page.Locator("main .search-found a").First).ToContainTextAsync("Amadou Koufa");
            await page.Locator("main form.search input[type=search]").FillAsync("");
        }
        await page.Locator("main a[href='groups/jnim.html']").First.ClickAsync();
        Assert.EndsWith("/almanac/groups/jnim.html", page.Url);
        Assert.Contains("caf%C3%A9", page.Url);
        var marker = page.Locator(".body [role=doc-noteref]").First;
        if (scripts)
        {
            await marker.HoverAsync();
            await Assertions.Expect(page.Locator(":popover-open")).ToBeVisibleAsync();
            await page.Keyboard.PressAsync("Escape");
        }
        await marker.ClickAsync();
        await Assertions.Expect(page.Locator((await marker.GetAttributeAsync("href"))!)).ToBeInViewportAsync();
        Assert.Empty(watched.Faults);
    }

    [Theory]
    [InlineData("2026-03-09T12:00:00Z", "This copy is of today.")]
    [InlineData("2026-03-10T12:00:00Z", "This copy is 1 day old.")]
    [InlineData("2026-11-20T12:00:00Z", "This copy is 8 months old.")]
    [InlineData("2031-03-08T12:00:00Z", "This copy is 4 years old.")]
    [InlineData("2025-01-01T12:00:00Z", "")]
    public async Task The_age_goes_by_the_clock_of_the_reader(string now, string age)
    {
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        await page.Clock.SetFixedTimeAsync(DateTime.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        foreach (var address in new[] { copies.Start, copies.Single, copies.List })
        {
            await page.GotoAsync(address);
            Assert.Equal(age, await page.Locator(".age").First.TextContentAsync());
            Assert.Equal(age.Length > 0, await page.Locator(".age").First.IsVisibleAsync());
        }
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task The_single_file_is_searched_by_names_and_texts_on_a_phone()
    {
        await using var watched = await browser.OpenAsync(width: 320, touch: true);
        var page = watched.Page;
        await page.GotoAsync(copies.Single);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));

        var results = page.Locator(".single-search li a");
        await page.FillAsync("#single-words", "assimi goita");
        await Assertions.Expect(results.First).ToHaveTextAsync("Assimi Goïta");
        await page.FillAsync("#single-words", "gsim");
        await Assertions.Expect(results.First).ToContainTextAsync("Jama’at Nasr al-Islam");
        await page.FillAsync("#single-words", "mausoleums timbuktu");
        Assert.True(await results.CountAsync() > 1);
        await page.FillAsync("#single-words", "qqqqq");
        await Assertions.Expect(page.Locator(".single-search [role=status]")).ToHaveTextAsync("Nothing was found.");

        await page.FillAsync("#single-words", "jnim");
        var section = page.Locator((await results.First.GetAttributeAsync("href"))!);
        await results.First.ClickAsync();
        await Assertions.Expect(section.Locator("h2").First).ToContainTextAsync("JNIM");
        await Assertions.Expect(section.Locator("h2").First).ToBeInViewportAsync();
        Assert.Empty(watched.Faults);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task In_the_single_file_contents_links_and_notes_lead_there_and_back(bool scripts)
    {
        await using var watched = await browser.OpenAsync(width: 360, scripts: scripts, touch: true);
        var page = watched.Page;
        await page.GotoAsync(copies.Single);
        await page.Locator("#contents summary", new() { HasText = "Groups" }).ClickAsync();
        var link = page.Locator("#contents a", new() { HasText = "Jama’at Nasr al-Islam wal Muslimin" }).First;
        var section = page.Locator((await link.GetAttributeAsync("href"))!);
        await link.ClickAsync();
        await Assertions.Expect(section.Locator("h2").First).ToBeInViewportAsync();

        var marker = section.Locator(".body [role=doc-noteref]").First;
        var note = page.Locator($"[id='{(await marker.GetAttributeAsync("href"))![1..]}']");
        await marker.TapAsync();
        if (scripts)
        {
            var popover = page.Locator(":popover-open");
            await Assertions.Expect(popover).ToBeVisibleAsync();
            await popover.Locator(".way").ClickAsync();
        }
        await Assertions.Expect(note).ToBeInViewportAsync();
        await note.Locator($"[role=doc-backlink][href='#{await marker.GetAttributeAsync("id")}']").ClickAsync();
        await Assertions.Expect(marker).ToBeInViewportAsync();
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task The_start_page_and_the_list_of_copies_pass_axe()
    {
        await using var watched = await browser.OpenAsync(width: 320, colours: ColorScheme.Dark);
        foreach (var address in new[] { copies.Start, copies.List })
        {
            await watched.Page.GotoAsync(address);
            Assert.True(await watched.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
            var result = await watched.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
            Assert.Empty(result.Violations.Select(v => $"{v.Id}: {v.Nodes[0].Html}"));
        }
    }
}
