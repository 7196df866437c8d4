using System.Collections.Immutable;
using System.Reflection;
using Almanac.Diagnostics;

namespace Almanac.Reading;

/// <summary>The files that the program carries in itself: its theme, its vocabulary, its list of words, its outlines of countries and a small almanac to start from.</summary>
public static class BuiltIn
{
    private static readonly Lazy<ImmutableArray<SourceText>> theme = new(() => [.. Names("theme/").Select(Read)]);

    /// <summary>The theme's files, by paths such as <c>theme/layouts/page.html</c>, in ordinal order.</summary>
    public static ImmutableArray<SourceText> Theme() => theme.Value;

    /// <summary>The files of the almanac that <c>almanac init</c> writes, by their paths in it, in ordinal order.</summary>
    public static ImmutableArray<SourceText> Starter() => [.. Names("starter/").Select(name => new SourceText(name["starter/".Length..].Replace('\\', '/'), Read(name).Text))];

    public static SourceText Vocabulary() => Read("vocabulary.yml");

    /// <summary>The words of a language, or null where the program doesn't carry it.</summary>
    public static SourceText? FindWords(string language) =>
        typeof(BuiltIn).Assembly.GetManifestResourceInfo($"theme/strings/{language}.yml") is null ? null : Read($"theme/strings/{language}.yml");

    /// <summary>Common English words, one a line; lines with <c>#</c> say where they come from.</summary>
    public static SourceText CommonWords() => Read("common-words.txt");

    /// <summary>The outlines of the world’s countries; its first lines say where they come from and how to read them.</summary>
    public static SourceText WorldOutlines() => Read("world-outlines.txt");

    private static IEnumerable<string> Names(string folder) =>
        typeof(BuiltIn).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static SourceText Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program lacks its resource {name}.");
        using var reader = new StreamReader(stream);
        return new(name.Replace('\\', '/'), reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
