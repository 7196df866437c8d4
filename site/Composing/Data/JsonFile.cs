using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Almanac.Composing.Data;

/// <summary>Writes JSON files: indented, with bare line feeds on any machine, letters of all scripts as they are.</summary>
public static class JsonFile
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Action<Utf8JsonWriter> write) => Gathered.Bytes(bytes =>
    {
        using (var json = new Utf8JsonWriter(bytes, Options)) write(json);
        bytes.Write("\n"u8);
    });
}
