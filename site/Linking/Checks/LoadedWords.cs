using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing;
using Almanac.Parsing.Entries;

namespace Almanac.Linking.Checks;

/// <summary>
/// Finds words that take sides, by the almanac's own list. Quotations, titles, links and names of entries may
/// have them. <paramref name="names"/> makes the finder of all names, once a word is found.
/// </summary>
internal sealed class LoadedWords(SiteWords words, Func<MentionFinder> names)
{
    private readonly PhraseFinder loaded = new(words.Loaded.Select(w => w.Word));
    private readonly Lazy<MentionFinder> names = new(names);

    public IEnumerable<Diagnostic> Run(Entry entry) => words.Loaded.IsEmpty ? [] : Prose.Of(entry).SelectMany(Run);

    private IEnumerable<Diagnostic> Run(Prose prose)
    {
        TextRanges? named = null;
        foreach (var (start, length, index) in loaded.Find(prose.Text))
        {
            if (!prose.IsOwn(start, length)) continue;
            named ??= new(names.Value.Find(prose.Text).Select(m => new TextRange(m.Start, m.Length)));
            if (named.Touch(start, length)) continue;
            yield return new(EditorialRules.LoadedWord, $"`{prose.Text.Substring(start, length)}` takes sides", prose.At(start, length))
            {
                Help = $"{(words.Loaded[index].Instead is { } better ? $"write `{better}`" : "say in plain words what happened")}, or in quotation marks who calls it so",
            };
        }
    }
}
