using System.Collections.Immutable;
using Almanac.Composing;
using Almanac.Composing.Pages;
using Almanac.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Almanac.Commands;

/// <summary>
/// <c>almanac serve</c>: the site from memory, on this machine only; after a change open pages load themselves again. A page is made when
/// it is asked for; the others are gone through afterwards, to say what is wrong with them. An error in the content leaves the last good site in place.
/// </summary>
public static class ServeCommand
{
    private const string ReloadPath = "/_almanac/reload.js";
    private const string EventsPath = "/_almanac/events";

    /// <summary>How long nothing must have changed before the other pages are gone through.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3);

    private const string ReloadScript = """
        new EventSource("/_almanac/events").addEventListener("built", () => location.reload());
        """;

    public static async Task<int> RunAsync(string root, int port, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var site = new ServedSite();
        using var watcher = new SourceWatcher(root);
        var memory = new BuildMemory();
        var shown = Rebuild(root, memory, null, site, output);
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

        try
        {
            while (true)
            {
                using var rest = new CancellationTokenSource();
                _ = MakeAllAsync(shown, site, output, rest.Token);
                IReadOnlySet<string>? changed;
                try
                {
                    changed = await watcher.ChangedAsync(stop);
                }
                finally
                {
                    await rest.CancelAsync();
                }
                shown = Rebuild(root, memory, changed, site, output);
            }
        }
        catch (OperationCanceledException)
        {
            site.Close();
        }
        await app.StopAsync(CancellationToken.None);
        return ExitCode.Done;
    }

    /// <summary>Shows the site as its sources are now, unless they have errors; returns it.</summary>
    private static Site? Rebuild(string root, BuildMemory memory, IReadOnlySet<string>? changed, ServedSite served, TextWriter output)
    {
        var watch = new BuildWatch();
        try
        {
            var (almanac, diagnostics) = Pipeline.Link(root, watch, memory, changed);
            var (site, faults) = diagnostics.Any(d => d.Severity == Severity.Error) ? new(null, []) : Composer.Plan(almanac, before: served.Site);
            Tell([.. diagnostics, .. faults], output);
            if (site is null)
            {
                output.WriteLine("The last good site stays");
                return null;
            }
            served.Replace(site);
            output.WriteLine($"Ready in {watch.Elapsed.TotalMilliseconds:0} ms");
            return site;
        }
        catch (Exception fault) when (CommandLine.MachineFault(fault) is not null)
        {
            output.WriteLine($"almanac: {CommandLine.MachineFault(fault)!.Message}");
            return null;
        }
    }

    /// <summary>Makes the whole site after the pages that are asked for at once, so that the faults of all are told; until the next change.</summary>
    private static async Task MakeAllAsync(Site? site, ServedSite served, TextWriter output, CancellationToken stop)
    {
        if (site is null) return;
        try
        {
            await Task.Delay(Quiet, stop);
            var (count, faults) = site.Compose((part, file) => { if (part.Stem.Length == 0) served.Keep(site, file); }, stop: stop);
            Tell(faults, output);
            output.WriteLine($"Went through all {count} files");
        }
        catch (OperationCanceledException)
        {
            // The sources have changed again.
        }
    }

    private static void Tell(ImmutableArray<Diagnostic> diagnostics, TextWriter output)
    {
        var shown = diagnostics.Where(d => d.Severity > Severity.Info).ToImmutableArray();
        if (shown.Length > 0) output.WriteLine(DiagnosticPrinter.Print(shown, colour: Surroundings.WantsColour(output)));
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
        var file = site.Find((path.EndsWith('/') ? path + "index.html" : path).TrimStart('/'));
        context.Response.StatusCode = file is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        file ??= site.Find(PageFrame.NotFound);
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
}
