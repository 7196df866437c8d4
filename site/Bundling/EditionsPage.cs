using System.Collections.Immutable;
using Almanac.Composing;
using Almanac.Composing.Data;
using Almanac.Composing.Templates;

namespace Almanac.Bundling;

/// <summary>The files beside the editions: a page that lists them with size, sum and whom each is for; the same for programs; the sums of all; and the manifest for the next bundle of changes.</summary>
public static class EditionsPage
{
    public const string Path = "index.html";

    public static ImmutableArray<OutputFile> Of(Imprint imprint, ImmutableArray<Edition> editions, OutputFile manifest)
    {
        var files = editions.Select(e => new OutputFile(e.FileName, e.Bytes)).ToImmutableArray();
        return
        [
            .. files,
            new(Path, imprint.Page("editions", "list", ("editions", editions.Select(e => View.Of(
                ("form", e.Form), ("url", e.FileName), ("size", Size(e.Bytes.Length, imprint)), ("sum", Checksums.Of(e.Bytes)))).ToArray()))),
            new("editions.css", imprint.ThemeFile("editions/editions.css")),
            new("copy-age.js", imprint.ThemeFile("editions/age.js")),
            new("editions.json", JsonFile.Write(json =>
            {
                json.WriteStartObject();
                json.WriteString("title", imprint.Title);
                json.WriteString("build", imprint.Build);
                json.WriteString("as-of", imprint.AsOf);
                json.WriteString("made", imprint.Made is null ? null : imprint.MadeText);
                json.WriteStartArray("editions");
                foreach (var edition in editions)
                {
                    json.WriteStartObject();
                    json.WriteString("form", edition.Form);
                    json.WriteString("file", edition.FileName);
                    json.WriteNumber("size", edition.Bytes.Length);
                    json.WriteString("sha256", Checksums.Of(edition.Bytes));
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            })),
            Checksums.List([.. files, manifest]),
            manifest,
        ];
    }

    private static string Size(int bytes, Imprint imprint) => bytes < 1_000_000
        ? imprint.Language.Say("data-size-kb", ("size", Math.Max(1, (bytes + 500) / 1000)))
        : imprint.Language.Say("data-size-mb", ("size", imprint.Language.Decimal(Math.Round(bytes / 1e6, 1))));
}
