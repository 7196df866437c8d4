using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Almanac.Composing.Search;
using Microsoft.Playwright;

namespace Almanac.BrowserTests;

/// <summary>The search as readers use it: from the disk, over HTTP, by keyboard, and without a script.</summary>
public sealed class SearchTests(Browser browser, BuiltSite site)
{
    private const string FirstHit = """
        async (query) => {
          const { refined, words } = await almanacSearch.find(query, "");
          const results = await refined;
          if (results.length === 0) return "nothing";
          const row = await almanacSearch.show(results[0], words, { root: "", also: "" });
          return row.querySelector("a").getAttribute("href");
        }
        """;

    [Fact]
    public async Task Each_search_of_the_list_finds_its_page_first()
    {
        await using var watched = await OpenSearchAsync();
        var faults = new StringBuilder();
        var rows = File.ReadLines(Path.Combine(BuiltSite.Root, "tests", "fixtures", "search", "mali.tsv")).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToList();
        foreach (var row in rows)
        {
            var found = await watched.Page.EvaluateAsync<string>(FirstHit, row[0]);
            if (!row[1].Split('|').Contains(found)) faults.AppendLine($"{row[0]}: {found} instead of {row[1]}");
        }
        Assert.True(rows.Count >= 60, $"only {rows.Count} searches");
        Assert.True(faults.Length == 0, faults.ToString());
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task The_script_takes_texts_apart_as_the_build_does()
    {
        await using var watched = await OpenSearchAsync();
        var random = new Random(7);
        var letters = "aàâéèëïöüçñßæœ AEÉİΣσDJdjchtqu'’‘ʿ-–.,;12345سالمىيةـؤئءَُ\u0301\u200d語😀ŋɓ".EnumerateRunes().Select(r => r.ToString()).ToArray();
        var texts = Enumerable.Range(0, 2000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 16)).Select(_ => letters[random.Next(letters.Length)])))
            .Concat(site.Built.Almanac.Entries.SelectMany(e => e.Entry.Names.Select(n => n.Text).Append(e.Entry.Summary ?? ""))).ToArray();

        var made = await watched.Page.EvaluateAsync<string>("""
            async (texts) => {
              const { folding } = await almanacSearch.head();
              return JSON.stringify(JSON.parse(texts).map((text) => folding.words(text).map((w) => `${w.start} ${w.end} ${w.plain} ${w.key} ${w.isJoined ? "True" : "False"}`)));
            }
            """, JsonSerializer.Serialize(texts));

        var byScript = JsonSerializer.Deserialize<string[][]>(made)!;
        for (var i = 0; i < texts.Length; i++) Assert.Equal(SearchWords.Of(texts[i]).Select(w => $"{w.Start} {w.End} {w.Plain} {w.Key} {w.IsJoined}"), byScript[i]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_any_page_the_keyboard_alone_finds_an_entry(bool fromDisk)
    {
        await using var watched = await browser.OpenAsync(360);
        var page = watched.Page;
        var address = fromDisk ? site.FileAddress : site.WebAddress;
        await page.GotoAsync(address + "places/mali.html");

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("iyad ghali");
        await Assertions.Expect(page.Locator(".search-found li").First).ToContainTextAsync("Iyad ag Ghaly");
        await Assertions.Expect(page.Locator(".masthead [role=status]")).ToContainTextAsync("result");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".masthead .search-found")).ToBeHiddenAsync();
        await page.Keyboard.TypeAsync(" ");
        await Assertions.Expect(page.Locator(".masthead .search-found li").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator(".masthead .search-found li > a").First).ToBeFocusedAsync();
        await page.Locator(".masthead .search-found li > a").First.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(address + "people/iyad-ag-ghaly.html");
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task The_search_page_keeps_query_and_kind_in_its_address_and_marks_the_words()
    {
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(site.FileAddress + "search.html?q=ransom&kind=event");

        var rows = page.Locator(".search-page .search-found li");
        await Assertions.Expect(rows.First).ToContainTextAsync("Kidnapping of European tourists");
        await Assertions.Expect(rows.First.Locator("mark").First).ToContainTextAsync("ansom");
        Assert.All(await rows.Locator("> a").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))"), address => Assert.StartsWith("events/", address, StringComparison.Ordinal));

        await page.GetByLabel("All", new() { Exact = true }).CheckAsync();
        await Assertions.Expect(rows.Locator("a[href^='groups/']").First).ToBeVisibleAsync();
        Assert.EndsWith("search.html?q=ransom", page.Url);

        await page.GetByRole(AriaRole.Searchbox).FillAsync("zzxxyyqq");
        await Assertions.Expect(page.Locator(".search-page [role=status]")).ToContainTextAsync("Nothing was found");
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task A_sentence_in_the_results_leads_to_its_paragraph()
    {
        await using var watched = await browser.OpenAsync();
        await watched.Page.GotoAsync(site.FileAddress + "search.html?q=%22local+radio%22");

        await watched.Page.Locator(".search-found li p a").First.ClickAsync();
        await Assertions.Expect(watched.Page.Locator(":target")).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData("jnim")]
    [InlineData("french soldiers wounded in the north")]
    [InlineData("belmohktar")]
    public async Task The_first_search_loads_little(string query)
    {
        await using var watched = await browser.OpenAsync();
        var bytes = 0L;
        watched.Page.Request += (_, request) =>
        {
            var path = new Uri(request.Url).LocalPath;
            if (path.Contains("/assets/search", StringComparison.Ordinal)) bytes += Compressed(File.ReadAllBytes(path));
        };
        await watched.Page.GotoAsync(site.FileAddress + $"search.html?q={Uri.EscapeDataString(query)}");
        await Assertions.Expect(watched.Page.Locator(".search-found li").First).ToBeVisibleAsync();
        Assert.InRange(bytes, 20_000, 150_000);
    }

    [Fact]
    public async Task Titles_are_there_before_the_sentences_and_the_sentences_follow()
    {
        await using var watched = await browser.OpenAsync();
        var (page, sentences) = (watched.Page, new TaskCompletionSource());
        await page.RouteAsync("**/assets/search/pages-*.js", async route =>
        {
            await sentences.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync(site.WebAddress + "search.html");
        await page.Locator(".search-page input[type=search]").FillAsync("mopti attack");
        var first = page.Locator(".search-page .search-found li").First;
        await Assertions.Expect(first.Locator("a").First).Not.ToBeEmptyAsync();
        await Assertions.Expect(page.Locator(".search-page [role=status]")).ToBeEmptyAsync();

        sentences.SetResult();
        await Assertions.Expect(page.Locator(".search-page [role=status]")).ToContainTextAsync("results");
        await Assertions.Expect(first.Locator("p mark").First).ToHaveTextAsync("Mopti");
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task Without_a_script_the_field_leads_to_a_page_that_names_the_A_to_Z()
    {
        await using var watched = await browser.OpenAsync(scripts: false);
        var page = watched.Page;
        await page.GotoAsync(site.FileAddress + "groups/jnim.html");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("koufa");
        await page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(site.FileAddress + "search.html?q=koufa");

        await page.Locator(".summary a", new() { HasText = "A to Z" }).ClickAsync();
        await page.Locator(".letters a", new() { HasText = "K" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Koufa", Exact = true }).ClickAsync();
        Assert.EndsWith("people/amadou-koufa.html", page.Url);
    }

    private async Task<WatchedPage> OpenSearchAsync()
    {
        var watched = await browser.OpenAsync();
        await watched.Page.GotoAsync(site.FileAddress + "search.html");
        await watched.Page.WaitForFunctionAsync("() => Boolean(globalThis.almanacSearch?.show)");
        return watched;
    }

    private static long Compressed(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(bytes);
        return target.Length;
    }
}
