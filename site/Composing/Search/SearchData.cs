using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Almanac.Composing.Search;

/// <summary>Writes a file of the index as a classic script, which also loads from a disk: <c>almanacSearch("words", 3, …)</c>.</summary>
internal static class SearchData
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="kind">Which part of the index it is.</param>
    /// <param name="number">Its number, from 0.</param>
    /// <param name="write">Writes the value.</param>
    public static OutputFile File(string kind, int number, Action<Utf8JsonWriter> write) => new($"assets/search/{kind}-{number}.js", Gathered.Bytes(bytes =>
    {
        bytes.Write(Encoding.UTF8.GetBytes($"almanacSearch(\"{kind}\",{number},"));
        using (var json = new Utf8JsonWriter(bytes, Options)) write(json);
        bytes.Write(");\n"u8);
    }));

    /// <summary>An array of texts.</summary>
    public static void Array(Utf8JsonWriter json, IEnumerable<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
