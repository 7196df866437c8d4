using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;

namespace Almanac.Reading;

/// <summary>Tells a file that stands where nothing is read, and where it was probably meant to stand.</summary>
internal static class UnusedFile
{
    public static Diagnostic Fault(string path) =>
        new(ReadingRules.UnusedFile, $"`{path}` is not used", new(new(path, ""), 0, 0)) { Help = HelpFor(path) };

    private static string HelpFor(string path)
    {
        var ending = Path.GetExtension(path);
        if (ending is ".yaml") return $"rename it to `{Path.GetFileNameWithoutExtension(path)}.yml`";
        if (ending.Any(char.IsUpper)) return $"write its ending in small letters: `{ending.ToLowerInvariant()}`";
        if (path.StartsWith("seeds/", StringComparison.Ordinal)) return "a seed text stands straight in `seeds/` and its name ends in `.txt`";
        if (ending != ".md") return "delete it, or move it out of the folder";
        return Folder(path) is { } folder && NearestName.Find(folder, SourceFolders.Names) is { } near
            ? $"did you mean `content/{near}/`?"
            : $"entries stand straight in {string.Join(", ", SourceFolders.Names.Select(n => $"`content/{n}/`"))}";
    }

    private static string? Folder(string path) => path.Split('/') is ["content", var folder, _] ? folder : null;
}
