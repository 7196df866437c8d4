using System.Collections.Frozen;
using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing.Yaml;
using Almanac.Reading;

namespace Almanac.Parsing.Languages;

/// <summary>
/// Reads the words of a language: those the program carries, and before them, key by key, those of the
/// almanac's own <c>theme/strings/CODE.yml</c>.
/// </summary>
public static class LanguageReader
{
    /// <summary>The language of the settings. A word that it lacks is a fault, and is English, so that no place stays blank.</summary>
    public static Outcome<Language> Read(FrozenDictionary<string, SourceText> theme, Setting language)
    {
        var diagnostics = new List<Diagnostic>();
        var file = new[] { language.Name, language.Name.Split('-')[0] }.Select(code => theme.GetValueOrDefault(PathOf(code))).FirstOrDefault(f => f is not null);
        if (file is null)
        {
            diagnostics.Add(new(WordRules.Missing, $"there are no words in `{language.Name}`", language.At) { Help = $"add `theme/{PathOf(language.Name)}`, with a line for each of the words in the program's own `theme/{PathOf("en")}`" });
            return new(new(language.Name, Merged(Language.English, [])), [.. diagnostics]);
        }
        var builtIn = BuiltIn.FindWords(Path.GetFileNameWithoutExtension(file.Path));
        var messages = builtIn is null ? [] : ReadFile(builtIn, Language.English, []);
        if (builtIn?.Text != file.Text)
        {
            foreach (var (key, message) in ReadFile(file, Language.English, diagnostics)) messages[key] = message;
        }
        if (diagnostics.Count == 0 && Language.English.Keys.Except(messages.Keys).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } lacking)
        {
            diagnostics.Add(new(WordRules.Missing, lacking.Count == 1 ? $"the words `{lacking[0]}` are missing" : $"the words `{lacking[0]}` and others are missing", file.Span(0, 0)) { Help = $"add a line for each key of the program's own `theme/{PathOf("en")}`" });
        }
        return new(new(language.Name, Merged(Language.English, messages)), [.. diagnostics]);
    }

    /// <summary>A language that the program carries.</summary>
    internal static Language ReadBuiltIn(string code) => new(code, ReadFile(BuiltIn.FindWords(code)!, null, []).ToFrozenDictionary(StringComparer.Ordinal));

    private static string PathOf(string code) => $"strings/{code}.yml";

    private static FrozenDictionary<string, Message> Merged(Language english, Dictionary<string, Message> own)
    {
        foreach (var key in english.Keys) own.TryAdd(key, english.Find(key)!);
        return own.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static Dictionary<string, Message> ReadFile(SourceText source, Language? english, List<Diagnostic> diagnostics)
    {
        var whole = source.Span(0, source.Text.Length);
        var messages = new Dictionary<string, Message>(StringComparer.Ordinal);
        var value = YamlReader.Read(whole, diagnostics);
        if (value is not null and not YamlValue.Map) diagnostics.Add(new(WordRules.Unfit, "the words must be a map of `key: words`", value.At) { Help = "write one line for each, such as `notes: Notes`" });
        foreach (var (key, words) in (value as YamlValue.Map)?.Pairs ?? [])
        {
            if (ReadMessage(key, words, english?.Find(key.Text), diagnostics) is { } message) messages[key.Text] = message;
        }
        return messages;
    }

    private static Message? ReadMessage(YamlValue.Scalar key, YamlValue value, Message? english, List<Diagnostic> diagnostics)
    {
        var forms = value is YamlValue.Map map ? map.Pairs : [new(new(Message.Other, key.At), value)];
        var read = ImmutableArray.CreateBuilder<KeyValuePair<string, ImmutableArray<MessagePart>>>(forms.Length);
        Diagnostic? fault = forms.Any(f => f.Key.Text == Message.Other) ? null : new(WordRules.Unfit, $"`{key.Text}` has no form `other`", key.At) { Help = "add `other: …`, which serves wherever no other form does" };
        foreach (var (form, words) in forms.OrderBy(f => f.Key.Text == Message.Other))
        {
            if (words is not YamlValue.Scalar { Text.Length: > 0 } text) fault ??= new(WordRules.Unfit, $"`{key.Text}` has no words", key.At) { Help = "write the words, or leave out the line" };
            else if (Message.Parse(text.Text) is { } parts) read.Add(new(form.Text, parts));
            else fault ??= new(WordRules.Unfit, "a brace, bracket or grave accent stands alone", words.At) { Help = "write a value as `{name}`, a link as `[words](name)`, and code between two grave accents" };
        }
        var message = new Message(read.ToImmutable());
        if (fault is null && english is not null && message.Values.Except(english.Values).FirstOrDefault() is { } unknown)
        {
            fault = new(WordRules.Unfit, $"`{key.Text}` has no value `{unknown}`", value.At)
            {
                Help = english.Values.Any() ? $"its values are {string.Join(", ", english.Values.Select(v => $"`{v}`"))}" : "it has none; write the words alone",
            };
        }
        if (fault is null) return message;
        diagnostics.Add(fault);
        return null;
    }
}
