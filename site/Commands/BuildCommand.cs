using System.Collections.Immutable;
using Almanac.Composing;
using Almanac.Composing.Pages;
using Almanac.Diagnostics;
using Almanac.Publishing;
using Almanac.Reading;

namespace Almanac.Commands;

/// <summary><c>almanac build</c> and <c>almanac check</c>: stages and the last line for people, faults in the format asked for.</summary>
public sealed class BuildCommand(TextWriter output, TextWriter error)
{
    private static readonly string[] SourceFolders = ["seeds/", "content/", "theme/"];

    private readonly bool isTerminal = !Console.IsErrorRedirected && ReferenceEquals(error, Console.Error);

    /// <param name="root">The folder with the sources.</param>
    /// <param name="folder">Where the site goes; <c>output</c> in the root unless given.</param>
    /// <param name="strict">Lets warnings stop the build as errors do.</param>
    /// <param name="format">How faults are told.</param>
    /// <param name="url">The address of the hosted site, in place of that of <c>site.yml</c>.</param>
    /// <param name="bundle">Puts the editions that carry the site into it, and links to them.</param>
    /// <param name="useCache">Takes what the last build made of the same, and keeps what this one makes.</param>
    public int Build(string root, string? folder, bool strict, string format, string? url, bool bundle, bool useCache)
    {
        folder ??= Path.Combine(root, "output");
        RefuseToOverwrite(root, folder);
        using var publisher = new SitePublisher(folder);
        var watch = new BuildWatch(isTerminal && format == "text" ? error.WriteLine : null);
        var history = Task.Run(() => HistoryReader.Read(root));
        var cache = useCache && !bundle ? new BuildCache(root, folder, Pipeline.Read(root, watch), history.GetAwaiter().GetResult(), url) : null;
        if (cache?.FindSame() is { } same && !(strict && same.Diagnostics.Any(d => d.Severity == Severity.Warning)))
        {
            Tell(same.Diagnostics, format);
            Say(format, $"{Path.GetRelativePath(".", folder)}: {same.Summary}, {watch.Elapsed.TotalSeconds:0.00} s");
            return ExitCode.Done;
        }
        var result = Pipeline.Build(root, watch, history, url, hasEditions: bundle, take: publisher.Add, cache: cache);
        var copy = bundle && result.Errors == 0 ? Pipeline.Carry(result.Almanac) : null;
        if (copy is not null) result = result with { Diagnostics = [.. result.Diagnostics, .. copy.Diagnostics.ExceptBy(result.Diagnostics.Select(Said), Said)] };
        var failed = HasFailed(result, strict);
        if (!failed && copy is not null) Parallel.ForEach(Editions(copy, format), publisher.Add);
        if (!failed) watch.Time("Publish", publisher.Complete, written => $"{written} files written");
        var summary = failed ? "" : Summary(result);
        if (!failed) cache?.Keep(summary, result.Diagnostics);
        Tell(result.Diagnostics, format);
        Say(format, failed
            ? $"Nothing was written: {Count(result.Errors, "error")}, {Count(result.Warnings, "warning")}, {watch.Elapsed.TotalSeconds:0.00} s"
            : $"{Path.GetRelativePath(".", folder)}: {summary}, {watch.Elapsed.TotalSeconds:0.00} s");
        return failed ? ExitCode.ContentHasErrors : ExitCode.Done;
    }

    public int Check(string root, bool strict, string format)
    {
        var watch = new BuildWatch(isTerminal && format == "text" ? error.WriteLine : null);
        var result = Pipeline.Build(root, watch, take: _ => { });
        Tell(result.Diagnostics, format);
        Say(format, $"{Summary(result)}, {watch.Elapsed.TotalSeconds:0.00} s");
        return HasFailed(result, strict) ? ExitCode.ContentHasErrors : ExitCode.Done;
    }

    private static (DiagnosticRule, string) Said(Diagnostic diagnostic) => (diagnostic.Rule, diagnostic.Message);

    private IEnumerable<OutputFile> Editions(BuildResult copy, string format) => BundleCommand.Make(copy, null, format == "json" ? error : output)
            .Select(file => file with { Path = Addresses.EditionsFolder + file.Path });

    private static bool HasFailed(BuildResult result, bool strict) => result.Errors > 0 || (strict && result.Warnings > 0);

    private void Tell(ImmutableArray<Diagnostic> diagnostics, string format)
    {
        switch (format)
        {
            case "json":
                output.Write(DiagnosticJson.Print(diagnostics));
                break;
            case "github":
                output.Write(DiagnosticAnnotations.Print(diagnostics));
                if (Surroundings.JobSummary is { } file) File.AppendAllText(file, DiagnosticSummary.Print(diagnostics));
                break;
            default:
                var shown = diagnostics.Where(d => d.Severity > Severity.Info).ToImmutableArray();
                if (shown.Length > 0) output.WriteLine(DiagnosticPrinter.Print(shown, colour: Surroundings.WantsColour(output)));
                break;
        }
    }

    private void Say(string format, string line) => (format == "json" ? error : output).WriteLine(line);

    private static string Summary(BuildResult result)
    {
        var almanac = result.Almanac;
        var paragraphs = almanac.Entries.SelectMany(e => e.Paragraphs)
            .Concat(almanac.Profiles.SelectMany(p => p.Sections.SelectMany(s => s)))
            .Concat(almanac.Pages.SelectMany(p => p.Paragraphs)).ToList();
        var links = paragraphs.Sum(p => p.Links.Length) + almanac.Entries.Sum(e => e.Relations.Length);
        var citations = almanac.Uses.Values.Sum(u => u.Length);
        var infos = result.Diagnostics.Count(d => d.Severity == Severity.Info);
        var problems = string.Join(", ", new[] { Count(result.Errors, "error"), Count(result.Warnings, "warning"), infos > 0 ? $"{infos} info" : "" }.Where(p => p.Length > 0));
        return $"{Count(result.Pages, "page")}, {Count(links, "link")}, {Count(citations, "citation")}, {problems}";
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number:N0} {noun}s";

    /// <summary>The output may not be the root or hold it: the swap would take the content away.</summary>
    internal static void RefuseToOverwrite(string root, string folder)
    {
        var (from, to) = (Path.GetFullPath(root).TrimEnd('/') + '/', Path.GetFullPath(folder).TrimEnd('/') + '/');
        if (from.StartsWith(to, StringComparison.Ordinal) || SourceFolders.Any(f => to.StartsWith(from + f, StringComparison.Ordinal)))
        {
            throw new OutputRefusedException($"the output cannot go to `{folder}`, where the sources are");
        }
    }
}
