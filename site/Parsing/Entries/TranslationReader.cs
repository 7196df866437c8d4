using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing.Markdown;
using Almanac.Parsing.Yaml;
using Almanac.Reading;

namespace Almanac.Parsing.Entries;

/// <summary>Reads <c>NAME.fr.md</c>: title, short name, summary and body in another language. Facts, dates and relations stay in <c>NAME.md</c>.</summary>
public static class TranslationReader
{
    private static readonly string[] Own = ["title", "short", "summary"];

    /// <summary>Whether a file is a translation: before its ending stands the code of a language.</summary>
    public static bool IsTranslation(SourceText source) => Code(source).Split('-')[0] is { Length: 2 or 3 } code && code.All(char.IsAsciiLetterLower);

    public static Outcome<Translation> Read(SourceText source)
    {
        var diagnostics = new List<Diagnostic>();
        var (yaml, markdown) = FrontMatter.Split(source, diagnostics);
        var value = YamlReader.Read(yaml, diagnostics, Limits.FrontMatterValues);
        var fields = FieldReader.Of(value, yaml, "the front matter", diagnostics);
        var (code, summary) = (Code(source), fields.Scalar("summary"));
        var translation = new Translation
        {
            Of = source.Path["content/".Length..^(code.Length + ".md".Length + 1)],
            Language = code,
            Source = source,
            Title = Name(fields.Scalar("title"), code),
            Short = Name(fields.Scalar("short"), code),
            Summary = summary?.Text.Trim(),
            SummaryAt = summary?.At ?? default,
            Body = string.IsNullOrWhiteSpace(markdown.Text) ? null : BodyReader.Read(markdown, diagnostics),
        };
        foreach (var (key, _) in (value as YamlValue.Map)?.Pairs ?? [])
        {
            if (Own.Contains(key.Text)) continue;
            diagnostics.Add(new(WordRules.NotTranslated, $"`{key.Text}` does not belong in a translation", key.At) { Help = $"a translation has {Listing.Of(Own, ", ", k => k)} and a body; all else stays in `{translation.Of[(translation.Of.IndexOf('/') + 1)..]}.md`" });
        }
        return new(translation, [.. diagnostics]);
    }

    private static Name? Name(YamlValue.Scalar? text, string language) => text is null ? null : new(text.Text.Trim(), language, text.At);

    private static string Code(SourceText source) => Path.GetExtension(Path.GetFileNameWithoutExtension(source.Path)).TrimStart('.');
}
