using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Almanac.Publishing;
using Microsoft.Playwright;

namespace Almanac.BrowserTests;

/// <summary>The service worker: over HTTPS it keeps what was visited, of one build at a time, and says when there is a newer one.</summary>
public sealed class OfflineTests(Browser browser, BuiltSite site) : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "almanac-" + Guid.NewGuid().ToString("N"));
    private HostedFolder? server;
    private WatchedPage? watched;

    private IPage Page => watched!.Page;

    public async ValueTask InitializeAsync()
    {
        Publish("The first text.");
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new(2200, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var pem = Path.Combine(folder, "key.pem");
        await File.WriteAllTextAsync(pem, key.ExportPkcs8PrivateKeyPem() + "\n" + certificate.ExportCertificatePem());
        server = await HostedFolder.StartAsync(Path.Combine(folder, "output"), pem);
        watched = await browser.OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (watched is not null) await watched.DisposeAsync();
        server?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Without_a_network_visited_pages_and_the_search_are_there_and_others_are_not()
    {
        await VisitAsync();
        server!.Stop();

        await Page.GotoAsync(server.Address + "index.html");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Guild", Exact = true }).First.ClickAsync();
        await Assertions.Expect(Page.Locator(".body")).ToContainTextAsync("The first text.");
        Assert.NotEqual("rgba(0, 0, 0, 0)", await Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor"));
        await Page.GotoAsync(server.Address + "search.html?q=guild");
        await Assertions.Expect(Page.Locator(".search-page .search-count")).Not.ToBeEmptyAsync();
        await Assert.ThrowsAsync<PlaywrightException>(() => Page.GotoAsync(server.Address + "groups/other.html"));
    }

    [Fact]
    public async Task A_newer_build_waits_until_the_reader_asks_for_it_and_then_the_visited_pages_are_of_it()
    {
        await VisitAsync();
        Publish("The second text.");
        await Page.ReloadAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Show it" }).ClickAsync();

        await Page.WaitForFunctionAsync("async () => (await caches.keys()).length === 1");
        server!.Stop();
        await Page.GotoAsync(server.Address + "groups/guild.html");
        await Assertions.Expect(Page.Locator(".body")).ToContainTextAsync("The second text.");
        await Assertions.Expect(Page.Locator(".update")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Without_a_network_pages_of_two_builds_never_stand_beside_each_other()
    {
        await VisitAsync();
        Publish("The second text.");
        await Page.GotoAsync(server!.Address + "groups/guild.html");
        await Assertions.Expect(Page.Locator(".body")).ToContainTextAsync("The second text.");
        await Page.GotoAsync(server.Address + "groups/other.html");
        await Assertions.Expect(Page.Locator(".update")).ToBeVisibleAsync();
        server.Stop();

        await Page.GotoAsync(server.Address + "groups/guild.html");
        await Assertions.Expect(Page.Locator(".body")).ToContainTextAsync("The first text.");
        await Assert.ThrowsAsync<PlaywrightException>(() => Page.GotoAsync(server.Address + "groups/other.html"));
    }

    [Fact]
    public async Task Over_plain_HTTP_nothing_is_kept()
    {
        await Page.GotoAsync(site.WebAddress + "index.html", new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Equal(0, await Page.EvaluateAsync<int>("navigator.serviceWorker.getRegistrations().then((all) => all.length)"));
    }

    /// <summary>Visits the first page, waits for the worker, and visits one more page, which is then kept.</summary>
    private async Task VisitAsync()
    {
        await Page.GotoAsync(server!.Address + "index.html");
        await Page.EvaluateAsync("navigator.serviceWorker.ready.then(() => {})");
        await Page.GotoAsync(server.Address + "groups/guild.html");
        await Page.WaitForFunctionAsync("() => caches.match(location.href).then(Boolean)");
        Assert.Empty(watched!.Faults);
    }

    private void Publish(string text)
    {
        Directory.CreateDirectory(Path.Combine(folder, "content", "groups"));
        File.WriteAllText(Path.Combine(folder, "content", "groups", "guild.md"), $"---\ntitle: Guild\n---\n{text}\n");
        File.WriteAllText(Path.Combine(folder, "content", "groups", "other.md"), $"---\ntitle: Other\n---\n{text}\n");
        var built = Pipeline.Build(folder, url: "https://lamps.example/");
        Assert.Equal(0, built.Errors);
        SitePublisher.Publish(built.Files, Path.Combine(folder, "output"));
    }
}
