using System.Text.Encodings.Web;
using System.Text.Json;

namespace Almanac.Composing.Data;

/// <summary>Writes JSON files: indented, with bare line feeds on any machine, letters of all scripts as they are.</summary>
public static class JsonFile
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options)) write(json);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
