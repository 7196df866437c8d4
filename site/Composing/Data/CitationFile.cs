using System.Text;
using System.Text.Json;
using Almanac.Linking;

namespace Almanac.Composing.Data;

/// <summary>How the data are to be cited, as <c>CITATION.cff</c> (Citation File Format 1.2.0).</summary>
public static class CitationFile
{
    public static byte[] Write(LinkedAlmanac almanac, string title)
    {
        var text = new StringBuilder("cff-version: 1.2.0\nmessage: Cite the page that you used, and the notes that it rests on.\ntype: dataset\n");
        Line(text, "title", title);
        if (almanac.Settings.Description is { } description) Line(text, "abstract", description);
        text.Append("authors:\n  - ");
        Line(text, "name", $"{title} contributors");
        if (almanac.Settings.Url is { } url) Line(text, "url", url);
        if (almanac.Settings.License is { } license) Line(text, "license", license);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A string of JSON is one of YAML as well (YAML 1.2.2, section 1.3).</summary>
    private static void Line(StringBuilder text, string key, string value) =>
        text.Append(key).Append(": \"").Append(JsonEncodedText.Encode(value, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)).Append("\"\n");
}
