using Almanac.Composing.Changes;

namespace Almanac.Commands;

/// <summary><c>almanac diff REF</c>: what the working tree says that the almanac at a git revision does not, and the other way round.</summary>
public static class DiffCommand
{
    public static int Run(string root, string revision, string format, TextWriter output, TextWriter error)
    {
        var folder = Directory.CreateTempSubdirectory("almanac-").FullName;
        try
        {
            if (GitTree.Unpack(root, revision, folder) is { } fault)
            {
                error.WriteLine($"almanac: {fault}");
                return ExitCode.CommandLineIsWrong;
            }
            var changes = AlmanacComparison.Compare(Pipeline.Link(folder), Pipeline.Link(root));
            output.Write(format == "github" ? ChangeText.Markdown(changes) : ChangeText.Plain(changes));
            return ExitCode.Done;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
