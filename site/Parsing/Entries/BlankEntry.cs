using System.Collections.Immutable;
using System.Text;

namespace Almanac.Parsing.Entries;

/// <summary>
/// Writes the file of a new entry: its title, blanks for what every entry of its kind should say, and the
/// other keys as comments, each with its meaning. It is a sound entry as it stands; a blank counts as absent.
/// </summary>
public static class BlankEntry
{
    private const int MeaningColumn = 38;

    public static string Of(EntryKind kind, string title, Vocabulary vocabulary)
    {
        var text = new StringBuilder("---\n");
        foreach (var key in EntryKeys.Of(kind))
        {
            if (key.Shape == KeyShape.Title)
            {
                text.Append($"title: {Quoted(title)}\n");
                continue;
            }
            var words = Words(key, kind, vocabulary);
            if (words is { IsEmpty: true }) continue;
            var meaning = words is null ? key.Meaning : $"{key.Meaning}: {string.Join(", ", words)}";
            var lines = key.Blank.Split('\n');
            var mark = key.IsAsked ? "" : "# ";
            text.Append($"{mark}{key.Name}: {lines[0]}".TrimEnd().PadRight(MeaningColumn)).Append($" # {meaning}\n");
            foreach (var line in lines.Skip(1)) text.Append(mark).Append(line).Append('\n');
        }
        return text.Append("""
            # Fill in the blanks above and delete the lines that you do not need. cite: takes the numbers of notes, as
            # in cite: [35]. A date is as exact as its source: 2017, 2017-03, 2017-03-02, 2013~ (about), 2014? (uncertain).
            # The text stands below the next line: paragraphs, each with a note as in [@35], and links as in [[groups/lantern-guild]].
            ---

            """).ToString();
    }

    /// <summary>The closed list of a key; null where it has none.</summary>
    private static ImmutableArray<string>? Words(EntryKey key, EntryKind kind, Vocabulary vocabulary) => key.Shape switch
    {
        KeyShape.Type => [.. vocabulary.Types[kind].Select(w => w.Key)],
        KeyShape.Status => [.. vocabulary.Statuses[kind].Select(w => w.Key)],
        _ => null,
    };

    /// <summary>A text in YAML's double quotes, in which only the quote and the backslash mean something else.</summary>
    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
}
