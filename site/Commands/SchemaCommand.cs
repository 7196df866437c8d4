using Almanac.Composing.Schemas;

namespace Almanac.Commands;

/// <summary><c>almanac schema</c>: writes JSON Schemas of what authors write, for editors to complete and check by.</summary>
public static class SchemaCommand
{
    public static int Run(string root, string? folder, TextWriter output)
    {
        folder ??= Path.Combine(root, "schemas");
        var files = SchemaComposer.Compose(Pipeline.Link(root).Value);
        Directory.CreateDirectory(folder);
        foreach (var file in files) File.WriteAllBytes(Path.Combine(folder, file.Path), file.Bytes);
        output.WriteLine($"{Path.GetRelativePath(".", folder)}: {files.Length} schemas");
        return ExitCode.Done;
    }
}
