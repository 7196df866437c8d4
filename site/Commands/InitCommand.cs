using System.Text;
using Almanac.Reading;

namespace Almanac.Commands;

/// <summary><c>almanac init DIR</c>: writes a small almanac that works, for its author to put another subject in its place.</summary>
public static class InitCommand
{
    public static int Run(string folder, TextWriter output, TextWriter error)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            error.WriteLine($"almanac: `{folder}` is there already and not empty; name a new folder");
            return ExitCode.CommandLineIsWrong;
        }
        var files = BuiltIn.Starter();
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            stream.Write(Encoding.UTF8.GetBytes(file.Text));
        }
        output.WriteLine($"{folder}: {files.Length} files of a small almanac; next, in that folder: `almanac serve`");
        return ExitCode.Done;
    }
}
