using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing.Yaml;

namespace Almanac.Parsing;

/// <summary>What an almanac avoids: words that take sides, and hosts that it doesn't link to.</summary>
public sealed record SiteWords
{
    public ImmutableArray<LoadedWord> Loaded { get; init; } = [];

    /// <summary>Hosts in lower case; those below them count as well.</summary>
    public ImmutableArray<string> Hosts { get; init; } = [];
}

/// <summary>A word that takes sides, and the one to write instead, where there is one.</summary>
public sealed record LoadedWord(string Word, string? Instead);

/// <summary>Reads <c>content/words.yml</c>.</summary>
public static class SiteWordsReader
{
    public static Outcome<SiteWords> Read(SourceText? source)
    {
        if (source is null) return new(new(), []);
        var diagnostics = new List<Diagnostic>();
        var whole = source.Span(0, source.Text.Length);
        var fields = FieldReader.Of(YamlReader.Read(whole, diagnostics), whole, "the list of words", diagnostics);
        var words = new SiteWords
        {
            Loaded = [.. fields.Items("loaded").Select(item => ReadWord(item, diagnostics)).OfType<LoadedWord>()],
            Hosts = [.. fields.Items("hosts").Select(item => ReadHost(item, diagnostics)).OfType<string>()],
        };
        fields.Finish();
        return new(words, [.. diagnostics]);
    }

    private static LoadedWord? ReadWord(YamlValue item, List<Diagnostic> diagnostics)
    {
        if (item is YamlValue.Scalar { Text: var word }) return word.Trim().Length == 0 ? null : new(word.Trim(), null);
        var fields = FieldReader.Of(item, item.At, "a word", diagnostics);
        var (written, instead) = (fields.Required("word", "…"), fields.Text("instead"));
        fields.Finish();
        return written is null ? null : new(written.Text.Trim(), instead);
    }

    private static string? ReadHost(YamlValue item, List<Diagnostic> diagnostics)
    {
        if (item is YamlValue.Scalar { Text: var text } && text.Contains('.') && Uri.CheckHostName(text.Trim()) is UriHostNameType.Dns or UriHostNameType.IPv4) return text.Trim().ToLowerInvariant();
        diagnostics.Add(new(EntryRules.WrongType, "this is no host", item.At) { Help = "write it alone, without `https://` and path: `example.org`" });
        return null;
    }
}
