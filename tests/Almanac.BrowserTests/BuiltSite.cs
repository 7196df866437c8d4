using Almanac.BrowserTests;
using Almanac.Publishing;

[assembly: AssemblyFixture(typeof(BuiltSite))]

namespace Almanac.BrowserTests;

/// <summary>
/// The almanac of Mali, built into a folder of its own, and served from it with the headers and redirects that a host reads out of it.
/// </summary>
public sealed class BuiltSite : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "almanac-" + Guid.NewGuid().ToString("N"));
    private HostedFolder? server;

    /// <summary>The project's own folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The site as it was built; there once the tests run.</summary>
    public BuildResult Built { get; private set; } = null!;

    public string FileAddress => new Uri(folder + "/").AbsoluteUri;

    public string WebAddress { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Built = Pipeline.Build(Root, url: "https://almanac.example/");
        Assert.Equal(0, Built.Errors);
        SitePublisher.Publish(Built.Files, folder);

        server = await HostedFolder.StartAsync(folder);
        WebAddress = server.Address;
    }

    public ValueTask DisposeAsync()
    {
        server?.Dispose();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string FindRoot()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        while (here is not null && !File.Exists(Path.Combine(here.FullName, "Almanac.slnx"))) here = here.Parent;
        return here!.FullName;
    }
}
