namespace Almanac.Tests;

/// <summary>A copy of a fixture's site that is edited at random, the same way each time.</summary>
public sealed class EditedSite : IDisposable
{
    private static readonly string[] Words = ["lamp", "wick", "oil", "[[groups/wick-guild]]", "[[groups/lamp-league]]", "night", "[@1]", "[@2]"];

    private readonly string input;
    private readonly Random random;

    /// <param name="site">The name of the fixture.</param>
    /// <param name="seed">What the edits follow from.</param>
    public EditedSite(string site, int seed)
    {
        input = Path.Combine(Repository.Fixtures, "sites", site, "input");
        random = new(seed);
        foreach (var file in Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories))
        {
            // Older than a memory asks for, so that what did not change is taken from it.
            File.SetLastWriteTimeUtc(Folder.Write(Path.GetRelativePath(input, file), File.ReadAllText(file)), DateTime.UtcNow.AddDays(-1));
        }
    }

    public TemporaryFolder Folder { get; } = new();

    public void Dispose() => Folder.Dispose();

    /// <summary>Edits an entry as people do: mostly its text, now and then its front matter, its headings or the file itself. Returns the paths of what changed.</summary>
    public string[] Edit()
    {
        var root = Folder.Path;
        var entries = Directory.GetFiles(Path.Combine(root, "content"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var ofEntries = entries.Where(e => !e.EndsWith(".fr.md", StringComparison.Ordinal) && !e.Contains("pages", StringComparison.Ordinal)).ToList();
        var file = random.Next(4) == 0 ? entries[random.Next(entries.Count)] : ofEntries[random.Next(ofEntries.Count)];
        var text = File.ReadAllText(file);
        var words = Directory.Exists(Path.Combine(input, "seeds")) ? Words : [.. Words.Where(w => !w.StartsWith("[@", StringComparison.Ordinal))];
        string Sentence() => $"The {string.Join(' ', Enumerable.Range(0, 5).Select(_ => words[random.Next(words.Length)]))} was.";
        switch (random.Next(20))
        {
            case 0:
                File.WriteAllText(file, text.Contains("title: New ", StringComparison.Ordinal) ? text.Replace("title: New ", "title: ", StringComparison.Ordinal) : text.Replace("title: ", "title: New ", StringComparison.Ordinal));
                break;
            case 1:
                File.WriteAllText(file, $"{text}\n\n## A heading {random.Next(3)}\n\n{Sentence()}\n");
                break;
            case 2 when text.LastIndexOf("\n\n", text.TrimEnd().Length - 1, StringComparison.Ordinal) is var cut && cut > text.IndexOf("\n---\n", StringComparison.Ordinal):
                File.WriteAllText(file, text[..(cut + 1)]);
                break;
            case 3:
                var other = Path.Combine(Path.GetDirectoryName(file)!, $"a-copy-{random.Next(1000)}.md");
                File.WriteAllText(other, text.Replace("title: ", $"title: Copy {random.Next(1000)} of ", StringComparison.Ordinal));
                return [other];
            case 4 when Path.GetFileName(file).StartsWith("a-copy", StringComparison.Ordinal):
                File.Delete(file);
                break;
            case 5:
                // As an editor saves: into another file, which takes the place of the first.
                File.WriteAllText(file + "~", $"{text}\n{Sentence()}\n");
                File.Move(file + "~", file, overwrite: true);
                return [file + "~", file];
            case 6:
                var second = entries[random.Next(entries.Count)];
                File.WriteAllText(file, $"{text}\n\n{Sentence()} [[groups/nobody]]\n");
                File.WriteAllText(second, File.ReadAllText(second).Replace(" [[groups/nobody]]", "", StringComparison.Ordinal));
                return [file, second];
            case 7:
                File.WriteAllText(file, text.Replace(" [[groups/nobody]]", "", StringComparison.Ordinal));
                break;
            case >= 8 and < 12:
                foreach (var edited in entries)
                {
                    var original = Path.Combine(input, Path.GetRelativePath(root, edited));
                    if (!File.Exists(original)) File.Delete(edited);
                    else File.WriteAllText(edited, File.ReadAllText(original));
                }
                return [.. entries];
            case 12:
                File.WriteAllText(file, $"{text}\n\nSee [[groups/wick-guild#p-{random.Next(1, 9)}]], [[groups/wick-guild#a-heading-1]], [@nothing] and <https://example.org/{random.Next(9)}>.\n");
                break;
            default:
                File.WriteAllText(file, $"{text}\n\n{Sentence()}\n");
                if (random.Next(2) == 0) File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-random.Next(1000)).AddMilliseconds(random.Next(1000)));
                break;
        }
        return [file];
    }
}
