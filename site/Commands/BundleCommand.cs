using Almanac.Bundling;
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

        var built = Pipeline.Build(root, history: HistoryReader.Read(root), url: url, isOneLanguage: true);
        var told = built.Diagnostics.Where(d => d.Severity > Severity.Info).ToList();
        if (told.Count > 0) output.WriteLine(DiagnosticPrinter.Print([.. told], colour: Surroundings.WantsColour(output)));
        if (built.Errors > 0)
        {
            output.WriteLine($"Nothing was written: {built.Errors} {(built.Errors == 1 ? "error" : "errors")}");
            return ExitCode.ContentHasErrors;
        }

        try
        {
            var made = built.Almanac.History.Date is { } date ? DateOnly.FromDateTime(date.UtcDateTime) : (DateOnly?)null;
            var imprint = new Imprint(built.Almanac, built.Files, made);
            var zim = ZimWriter.TryWrite(imprint, built.Files);
            var files = Bundler.Bundle(imprint, built.Almanac, built.Files, older, zim);
            SitePublisher.Publish(files, folder);
            output.WriteLine($"{Path.GetRelativePath(".", folder)}:");
            foreach (var file in files) output.WriteLine($"{file.Bytes.Length,12:N0}  {file.Path}");
            if (zim is null) output.WriteLine("No ZIM file for Kiwix: zimwriterfs is not installed. On Debian: apt-get install zim-tools; elsewhere: https://download.openzim.org/release/zim-tools/");
            return ExitCode.Done;
        }
        catch (EditionFaultException fault)
        {
            output.WriteLine(DiagnosticPrinter.Print([.. fault.Faults], colour: Surroundings.WantsColour(output)));
            return ExitCode.ContentHasErrors;
        }
    }

    private static Manifest? ReadManifest(string path) => FileType.IsPlainFile(path) && new FileInfo(path).Length <= MostManifestBytes ? Manifest.TryRead(File.ReadAllBytes(path)) : null;
}
