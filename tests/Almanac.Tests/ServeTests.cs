using Almanac.Commands;
using System.Net;
using System.Net.Sockets;

namespace Almanac.Tests;

public sealed class ServeTests
{
    [Fact]
    public async Task A_changed_file_is_served_and_open_pages_are_told()
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/groups/one.md", "---\ntitle: First name\n---\n");
        using var stop = new CancellationTokenSource();
        var port = FreePort();
        var server = ServeCommand.RunAsync(folder.Path, port, TextWriter.Null, TextWriter.Null, stop.Token);
        using var client = new HttpClient { BaseAddress = new($"http://localhost:{port}/"), Timeout = TimeSpan.FromSeconds(60) };
        var token = TestContext.Current.CancellationToken;

        using var events = new StreamReader(await WhenListening(() => client.GetStreamAsync("_almanac/events", token), server));
        Assert.Equal(": waiting", await events.ReadLineAsync(token));
        Assert.Contains("First name", await client.GetStringAsync("groups/one.html", token));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("no/such/page.html", token)).StatusCode);

        folder.Write("content/groups/one.md", "---\ntitle: Second name\n---\n");
        string? line;
        do line = await events.ReadLineAsync(token); while (line is not null && line != "event: built");
        Assert.NotNull(line);
        Assert.Contains("Second name", await client.GetStringAsync("groups/one.html", token));

        await stop.CancelAsync();
        Assert.Equal(ExitCode.Done, await server);
    }

    /// <summary>Tries until the server listens; a server that ended instead is the test's fault to show.</summary>
    private static async Task<T> WhenListening<T>(Func<Task<T>> request, Task<int> server)
    {
        while (true)
        {
            try
            {
                return await request();
            }
            catch (HttpRequestException) when (!server.IsCompleted)
            {
                await Task.Yield();
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
