using System.Collections.Immutable;
using System.Threading.Channels;
using Almanac.Composing;
using Almanac.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Almanac.Commands;

/// <summary>
/// <c>almanac serve</c>: the site from memory, on this machine only; a changed file rebuilds it and open
/// pages load themselves again. A build with errors leaves the last good site in place and says what is wrong.
/// </summary>
public static class ServeCommand
{
    private const string ReloadPath = "/_almanac/reload.js";
    private const string EventsPath = "/_almanac/events";

    private const string ReloadScript = """
        new EventSource("/_almanac/events").addEventListener("built", () => location.reload());
        """;

    public static async Task<int> RunAsync(string root, int port, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var site = new ServedSite();
        Rebuild(root, site, output);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.ListenLocalhost(port));
        await using var app = builder.Build();
        app.Run(context => AnswerAsync(context, site));
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException fault)
        {
            error.WriteLine($"almanac: {fault.Message}; try another `--port`");
            return ExitCode.MachineFailed;
        }
        output.WriteLine($"Serving http://localhost:{port}/ until Ctrl+C");

        using var watcher = new SourceWatcher(root);
        try
        {
            while (await watcher.ChangedAsync(stop)) Rebuild(root, site, output);
        }
        catch (OperationCanceledException)
        {
            site.Close();
        }
        await app.StopAsync(CancellationToken.None);
        return ExitCode.Done;
    }

    private static void Rebuild(string root, ServedSite site, TextWriter output)
    {
        var watch = new BuildWatch();
        try
        {
            var result = Pipeline.Build(root, watch);
            var shown = result.Diagnostics.Where(d => d.Severity > Severity.Info).ToImmutableArray();
            if (shown.Length > 0) output.WriteLine(DiagnosticPrinter.Print(shown, colour: Surroundings.WantsColour(output)));
            if (result.Errors > 0)
            {
                output.WriteLine($"Errors: {result.Errors}; the last good site stays");
                return;
            }
            site.Replace(result.Files);
            output.WriteLine($"Built {result.Files.Length} files in {watch.Elapsed.TotalMilliseconds:0} ms");
        }
        catch (Exception fault) when (CommandLine.MachineFault(fault) is not null)
        {
            output.WriteLine($"almanac: {CommandLine.MachineFault(fault)!.Message}");
        }
    }

    private static async Task AnswerAsync(HttpContext context, ServedSite site)
    {
        var path = context.Request.Path.Value ?? "/";
        context.Response.Headers.CacheControl = "no-store";
        if (path == EventsPath)
        {
            await site.TellAsync(context.Response, context.RequestAborted);
            return;
        }
        if (path == ReloadPath)
        {
            context.Response.ContentType = "text/javascript";
            await context.Response.WriteAsync(ReloadScript);
            return;
        }
        var file = site.Find(path.EndsWith('/') ? path + "index.html" : path);
        context.Response.StatusCode = file is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        file ??= site.Find("/404.html");
        if (file is null) return;
        context.Response.ContentType = ContentTypeOf(file.Path);
        await context.Response.Body.WriteAsync(file.Bytes);
        if (file.Path.EndsWith(".html", StringComparison.Ordinal)) await context.Response.WriteAsync($"<script src=\"{ReloadPath}\"></script>\n");
    }

    private static string ContentTypeOf(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };

    /// <summary>The site that is served, and the pages that wait to hear of the next.</summary>
    private sealed class ServedSite
    {
        private readonly List<Channel<bool>> waiting = [];
        private Dictionary<string, OutputFile> files = new(StringComparer.Ordinal);

        public OutputFile? Find(string path) => files.GetValueOrDefault(path);

        public void Replace(ImmutableArray<OutputFile> built)
        {
            files = built.ToDictionary(f => "/" + f.Path, StringComparer.Ordinal);
            lock (waiting) waiting.ForEach(w => w.Writer.TryWrite(true));
        }

        public void Close()
        {
            lock (waiting) waiting.ForEach(w => w.Writer.TryComplete());
        }

        /// <summary>Server-sent events (WHATWG HTML, section 9.2): one named <c>built</c> after each build.</summary>
        public async Task TellAsync(HttpResponse response, CancellationToken aborted)
        {
            response.ContentType = "text/event-stream";
            await response.WriteAsync(": waiting\n\n", aborted);
            await response.Body.FlushAsync(aborted);
            var channel = Channel.CreateBounded<bool>(1);
            lock (waiting) waiting.Add(channel);
            try
            {
                await foreach (var _ in channel.Reader.ReadAllAsync(aborted))
                {
                    await response.WriteAsync("event: built\ndata: \n\n", aborted);
                    await response.Body.FlushAsync(aborted);
                }
            }
            catch (OperationCanceledException)
            {
                // The page was closed.
            }
            finally
            {
                lock (waiting) waiting.Remove(channel);
            }
        }
    }
}
