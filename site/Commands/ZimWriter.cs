using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using Almanac.Bundling;
using Almanac.Composing;

namespace Almanac.Commands;

/// <summary>Has <c>zimwriterfs</c>, of the openZIM project, make a ZIM file; it is started with a list of arguments, never through a shell.</summary>
public static class ZimWriter
{
    /// <summary>The bytes of the file; null where the program is not installed.</summary>
    /// <exception cref="IOException">The program failed.</exception>
    public static byte[]? TryWrite(Imprint imprint, ImmutableArray<OutputFile> site)
    {
        var work = Directory.CreateTempSubdirectory("almanac-").FullName;
        try
        {
            var (folder, file) = (Path.Combine(work, "site"), Path.Combine(work, "almanac.zim"));
            var start = new ProcessStartInfo("zimwriterfs", ZimEdition.Arguments(imprint, folder, file)) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
            foreach (var page in ZimEdition.Tree(imprint, site))
            {
                var target = Path.Combine(folder, page.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllBytes(target, page.Bytes);
            }
            using var program = Process.Start(start)!;
            var fault = program.StandardError.ReadToEndAsync();
            program.StandardOutput.ReadToEnd();
            program.WaitForExit();
            if (program.ExitCode != 0) throw new IOException($"zimwriterfs failed: {fault.Result.Trim()}");
            return File.ReadAllBytes(file);
        }
        catch (Win32Exception)
        {
            return null;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }
}
