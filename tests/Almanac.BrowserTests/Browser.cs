using Almanac.BrowserTests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser))]

namespace Almanac.BrowserTests;

/// <summary>One Chromium for all tests: <c>CHROMIUM</c>, then <c>chromium</c> on the path, then Playwright's own.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        var executable = Find() ?? throw new InvalidOperationException(
            "The browser tests need Chromium: install it (on Debian: apt-get install chromium), or name it in the variable CHROMIUM.");
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = executable,
            Headless = true,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--ignore-certificate-errors",
            ],
        });
    }

    /// <summary>A page on which any request beyond the site, any script error and any console error is a fault.</summary>
    public async Task<WatchedPage> OpenAsync(int width = 1280, ColorScheme colours = ColorScheme.Light, bool scripts = true, bool touch = false)
    {
        var context = await browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = colours, JavaScriptEnabled = scripts, HasTouch = touch });
        return new(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private string? Find()
    {
        var named = Environment.GetEnvironmentVariable("CHROMIUM");
        if (!string.IsNullOrEmpty(named)) return named;
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome", "chrome.exe" }.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
        return onPath ?? (File.Exists(playwright!.Chromium.ExecutablePath) ? playwright.Chromium.ExecutablePath : null);
    }
}

/// <summary>A page and the faults it showed.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    private readonly IBrowserContext context;

    public WatchedPage(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.PageError += (_, error) => Faults.Add("script: " + error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") Faults.Add("console: " + message.Text);
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal) && new Uri(request.Url).Host != "127.0.0.1") Faults.Add("request: " + request.Url);
        };
    }

    public IPage Page { get; }

    public List<string> Faults { get; } = [];

    public ValueTask DisposeAsync() => new(context.CloseAsync());
}
