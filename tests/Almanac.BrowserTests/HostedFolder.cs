using System.Diagnostics;

namespace Almanac.BrowserTests;

/// <summary>A folder served on this machine by <c>tests/Almanac.ReaderTests/server.mjs</c>, whose packages <c>npm ci</c> installs.</summary>
public sealed class HostedFolder : IDisposable
{
    private readonly Process server;

    private HostedFolder(Process server, string address) => (this.server, Address) = (server, address);

    /// <summary>Ends in a slash.</summary>
    public string Address { get; }

    /// <param name="folder">What is served.</param>
    /// <param name="certificate">A file with a key and a certificate, to serve over HTTPS.</param>
    public static async Task<HostedFolder> StartAsync(string folder, string? certificate = null)
    {
        string[] arguments = [Path.Combine(BuiltSite.Root, "tests", "Almanac.ReaderTests", "server.mjs"), folder, .. certificate is null ? Array.Empty<string>() : [certificate]];
        var server = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true })!;
        var address = await server.StandardOutput.ReadLineAsync();
        return new(server, $"{address ?? throw new InvalidOperationException("The server of the browser tests needs its packages: run npm ci in tests/Almanac.ReaderTests.")}/");
    }

    /// <summary>Ends the server, and with it the network as the browser sees it.</summary>
    public void Stop()
    {
        server.Kill();
        server.WaitForExit();
    }

    public void Dispose()
    {
        Stop();
        server.Dispose();
    }
}
