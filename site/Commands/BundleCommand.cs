using System.Collections.Immutable;
using Almanac.Bundling;
using Almanac.Composing;
using Almanac.Diagnostics;
using Almanac.Publishing;
using Almanac.Reading;

namespace Almanac.Commands;

/// <summary><c>almanac bundle</c>: builds the site in memory, and writes the editions that carry it.</summary>
public static class BundleCommand
{
    /// <summary>More than a manifest of the largest site has.</summary>
    private const int MostManifestBytes = 64 << 20;

    public static int Run(string root, string? folder, string? since, string? url, TextWriter output, TextWriter error)
    {
        folder ??= Path.Combine(root, "bundle");
        BuildCommand.RefuseToOverwrite(root, folder);
        Manifest? older = null;
        if (since is not null && (older = ReadManifest(since)) is null)
        {
            error.WriteLine($"almanac: `{since}` is no manifest of a copy; name the manifest.json of an older one");
            return ExitCode.CommandLineIsWrong;
        }

        var built = Pipeline.Build(root, history: Task.Run(() => HistoryReader.Read(root)), url: url, isCopy: true);
        var told = built.Diagnostics.Where(d => d.Severity > Severity.Info).ToList();
        if (told.Count > 0) output.WriteLine(DiagnosticPrinter.Print([.. told], colour: Surroundings.WantsColour(output)));
        if (built.Errors > 0)
        {
            output.WriteLine($"Nothing was written: {built.Errors} {(built.Errors == 1 ? "error" : "errors")}");
            return ExitCode.ContentHasErrors;
        }

        var files = Make(built, older, output);
        SitePublisher.Publish(files, folder);
        output.WriteLine($"{Path.GetRelativePath(".", folder)}:");
        foreach (var file in files) output.WriteLine($"{file.Bytes.Length,12:N0}  {file.Path}");
        return ExitCode.Done;
    }

    /// <summary>The editions of a site that was built to be carried, and the files that list them; says where one could not be made.</summary>
    /// <exception cref="EditionFaultException">A template of the theme fails.</exception>
    internal static ImmutableArray<OutputFile> Make(BuildResult copy, Manifest? older, TextWriter output)
    {
        var made = copy.Almanac.History.Date is { } date ? DateOnly.FromDateTime(date.UtcDateTime) : (DateOnly?)null;
        var imprint = new Imprint(copy.Almanac, copy.Files, made);
        var zim = ZimWriter.TryWrite(imprint, copy.Files);
        if (zim is null) output.WriteLine("No ZIM file for Kiwix: zimwriterfs is not installed. On Debian: apt-get install zim-tools; elsewhere: https://download.openzim.org/release/zim-tools/");
        return Bundler.Bundle(imprint, copy.Almanac, copy.Files, older, zim);
    }

    private static Manifest? ReadManifest(string path) => FileType.IsPlainFile(path) && new FileInfo(path).Length <= MostManifestBytes ? Manifest.TryRead(File.ReadAllBytes(path)) : null;
}
