using System.Buffers;
using System.Text;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;

namespace Almanac.Reading;

/// <summary>Makes a <see cref="SourceText"/> of bytes: UTF-8 only, the byte-order mark off, line ends <c>\n</c>.</summary>
public static class TextDecoder
{
    /// <summary>
    /// Decodes a file. Bytes that are no UTF-8 and <see cref="HiddenCharacters"/> are an
    /// error at their place; the text that comes back then has U+FFFD for them.
    /// </summary>
    public static (SourceText Text, Diagnostic? Fault) Decode(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        var text = Encoding.UTF8.GetString(bytes);
        if (text.Contains('\r')) text = text.Replace("\r\n", "\n").Replace('\r', '\n');

        if (FindInvalid(bytes) is { } invalid)
        {
            var before = Encoding.UTF8.GetString(bytes[..invalid]).Replace("\r\n", "\n");
            var source = new SourceText(path, text) { IsDamaged = true };
            return (source, new(ReadingRules.NotUtf8, $"byte 0x{bytes[invalid]:X2} is not UTF-8", source.Span(before.Length, 1))
            {
                Help = "save the file as UTF-8",
            });
        }

        if (HiddenCharacters.Find(text) is not (>= 0 and var hidden)) return (new(path, text), null);
        var masked = new SourceText(path, HiddenCharacters.Mask(text)) { IsDamaged = true };
        return (masked, new(ReadingRules.ControlCharacter, $"{HiddenCharacters.Name(text, hidden)} in the text", masked.Span(hidden, 1)) { Help = HiddenCharacters.Help });
    }

    private static int? FindInvalid(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return null;
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done) at += length;
        return at;
    }
}
