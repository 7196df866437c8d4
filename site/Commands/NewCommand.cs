using System.Globalization;
using System.Text;
using Almanac.Diagnostics;
using Almanac.Parsing;
using Almanac.Parsing.Entries;
using Almanac.Reading;

namespace Almanac.Commands;

/// <summary><c>almanac new KIND "Title"</c>: writes the file of an entry for its author to fill in. An existing file is never touched.</summary>
public static class NewCommand
{
    public static int Run(string root, string kindName, string title, TextWriter output, TextWriter error)
    {
        int Refuse(string message)
        {
            error.WriteLine($"almanac: {message}");
            return ExitCode.CommandLineIsWrong;
        }

        var names = Kinds.All.ToDictionary(k => k.ToString().ToLowerInvariant());
        if (!names.TryGetValue(kindName, out var kind))
        {
            var near = NearestName.Find(kindName, names.Keys.Concat(Kinds.All.Select(Kinds.Folder)));
            var meant = near is null ? "" : $"did you mean `{(Kinds.OfFolder(near) is { } folder ? folder.ToString().ToLowerInvariant() : near)}`? ";
            return Refuse($"there is no kind `{kindName}`; {meant}the kinds are {string.Join(", ", names.Keys.Select(n => $"`{n}`"))}");
        }
        title = string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var slug = Slug.Of(title);
        if (slug is "" or "index") return Refuse(NoSlug(kindName, title, slug));

        var path = $"content/{Kinds.Folder(kind)}/{slug}.md";
        var vocabulary = VocabularyReader.Read(SourceReader.Read(root).Value.Vocabulary ?? BuiltIn.Vocabulary()).Value;
        var bytes = Encoding.UTF8.GetBytes(BlankEntry.Of(kind, title, vocabulary));
        if (TextDecoder.Decode(path, bytes).Fault is { } fault) return Refuse($"the title cannot be used: {fault.Message}; {fault.Help}");

        foreach (var folder in (string[])["content", $"content/{Kinds.Folder(kind)}"])
        {
            if (new DirectoryInfo(Path.Combine(root, folder)).LinkTarget is not null) return Refuse($"`{folder}` is a symbolic link; links are not followed");
        }
        var file = Path.Combine(root, path);
        var shown = Path.GetRelativePath(".", file);
        if (Path.Exists(file)) return Refuse($"`{shown}` is there already; edit it, or give the new entry a title of its own");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using (var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write)) stream.Write(bytes);
        output.WriteLine($"{shown}: fill in its blanks, then run `almanac check`");
        return ExitCode.Done;
    }

    /// <summary>Why a title gives no file name, and what to type instead.</summary>
    private static string NoSlug(string kind, string title, string slug)
    {
        if (slug == "index") return $"`index.html` is the list of all entries of a kind; type a longer title, as in `almanac new {kind} \"Index of …\"`";
        if (title.Length == 0) return $"the title is empty; type it in quotes, as in `almanac new {kind} \"Lantern Guild\"`";
        var hasLetters = title.EnumerateRunes().Any(r => Rune.IsLetterOrDigit(r) || Rune.GetUnicodeCategory(r) == UnicodeCategory.SpacingCombiningMark);
        return $"`{title}` has no Latin letter or digit to name a file by; type a title that has, as in `almanac new {kind} \"Lantern Guild\"`"
            + (hasLetters ? $", and then give `{title}` under `aliases`" : "");
    }
}
