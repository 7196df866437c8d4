using System.Collections.Immutable;
using Almanac.Parsing;

namespace Almanac.Linking;

/// <summary>Finds what stands between quotation marks: “ ”, « », ‘ ’ and the straight kind. A mark never closed quotes nothing.</summary>
internal static class QuotedText
{
    public static ImmutableArray<TextRange> Of(string text)
    {
        var found = ImmutableArray.CreateBuilder<TextRange>();
        var open = new Dictionary<char, int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (Closing(text, i) is { } opener && open.Remove(opener, out var start)) found.Add(new(start, i + 1 - start));
            else if (Opens(text, i)) open.TryAdd(text[i], i);
        }
        return found.ToImmutable();
    }

    private static bool Opens(string text, int i) =>
        text[i] is '“' or '«' or '"' || (text[i] == '‘' && (i == 0 || !char.IsLetterOrDigit(text[i - 1])));

    /// <summary>The mark that this one closes; an apostrophe inside a word closes nothing.</summary>
    private static char? Closing(string text, int i) => text[i] switch
    {
        '”' => '“',
        '»' => '«',
        '"' => '"',
        '’' when i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]) => '‘',
        _ => null,
    };
}
