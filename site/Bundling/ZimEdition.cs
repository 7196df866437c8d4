using System.Collections.Frozen;
using System.Collections.Immutable;
using Almanac.Composing;
using Almanac.Composing.Drawing;

namespace Almanac.Bundling;

/// <summary>What goes into a ZIM file, the archive of the Kiwix readers, and what <c>zimwriterfs</c> has to be told of it (openZIM metadata).</summary>
public static class ZimEdition
{
    private const string Icon = "assets/icon-48.png";
    private const int TitleLength = 30, DescriptionLength = 80;

    /// <summary>The codes of ISO 639-3 for those of ISO 639-1.</summary>
    private static readonly FrozenDictionary<string, string> Languages =
        "am amh ar ara bm bam de deu en eng es spa fa fas ff ful fr fra ha hau it ita ja jpn ko kor nl nld pl pol pt por ru rus so som sw swa tr tur uk ukr ur urd wo wol zh zho"
            .Split(' ').Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    public static string FileName(Imprint imprint) => $"{imprint.Name}.zim";

    /// <summary>The files of the folder that is packed.</summary>
    public static ImmutableArray<OutputFile> Tree(Imprint imprint, ImmutableArray<OutputFile> site) =>
        [.. CopiedSite.WithImprintAtHome(imprint, site, "zim"), new(Icon, SiteIcon.Draw())];

    /// <summary>The arguments of <c>zimwriterfs</c>.</summary>
    public static ImmutableArray<string> Arguments(Imprint imprint, string folder, string file)
    {
        var title = Short(imprint.Title, TitleLength);
        return
        [
            "--welcome=index.html", $"--illustration={Icon}", $"--language={LanguageOf(imprint.Language.Code)}", $"--title={title}",
            $"--description={Short(imprint.Description.Length > 0 ? imprint.Description : imprint.Title, DescriptionLength)}",
            $"--creator={imprint.Language.Say("copy-authors", ("title", imprint.Title))}", "--publisher=Almanac", $"--name={imprint.Name}", folder, file,
        ];
    }

    /// <summary>A language in ISO 639-3; <c>und</c> (not determined) for one that the table lacks.</summary>
    public static string LanguageOf(string code)
    {
        var main = code.Split('-')[0];
        return main.Length == 3 ? main.ToLowerInvariant() : Languages.GetValueOrDefault(main, "und");
    }

    /// <summary>The words that fit into a length, with an ellipsis where some do not.</summary>
    public static string Short(string text, int length)
    {
        text = string.Concat(text.Where(c => !char.IsControl(c)));
        if (text.Length <= length) return text;
        var cut = text[..(length - 1)];
        if (cut.LastIndexOf(' ') is > 0 and var blank) cut = cut[..blank];
        else if (char.IsHighSurrogate(cut[^1])) cut = cut[..^1];
        return cut.TrimEnd(' ', ',', ';', ':', '.') + "…";
    }
}
