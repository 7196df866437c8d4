using Almanac.BrowserTests;
using Almanac.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(BuiltSite))]

namespace Almanac.BrowserTests;

/// <summary>The almanac of Mali, built into a folder of its own and served from it under the policy that the host will send.</summary>
public sealed class BuiltSite : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "almanac-" + Guid.NewGuid().ToString("N"));
    private WebApplication? server;

    /// <summary>The project's own folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The site as it was built; there once the tests run.</summary>
    public BuildResult Built { get; private set; } = null!;

    public string FileAddress => new Uri(folder + "/").AbsoluteUri;

    public string WebAddress { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Built = Pipeline.Build(Root);
        Assert.Equal(0, Built.Errors);
        SitePublisher.Publish(Built.Files, folder);

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(System.Net.IPAddress.Loopback, 0));
        server = builder.Build();
        server.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = "default-src 'self'";
            return next(context);
        });
        server.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder) });
        await server.StartAsync();
        WebAddress = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/";
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private static string FindRoot()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        while (here is not null && !File.Exists(Path.Combine(here.FullName, "Almanac.slnx"))) here = here.Parent;
        return here!.FullName;
    }
}
