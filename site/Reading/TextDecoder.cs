using System.Buffers;
using System.Text;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;

namespace Almanac.Reading;

/// <summary>Makes a <see cref="SourceText"/> of bytes: UTF-8 only, the byte-order mark off, line ends <c>\n</c>.</summary>
public static class TextDecoder
{
    /// <summary>
    /// Decodes a file. Bytes that are no UTF-8 and control characters other than tab and line end are an
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

        var control = text.AsSpan().IndexOfAny(ControlCharacters);
        if (control < 0) return (new(path, text), null);
        var masked = new SourceText(path, string.Create(text.Length, text, static (target, from) =>
        {
            from.CopyTo(target);
            target.ReplaceAny(ControlCharacters, '\uFFFD');
        }))
        { IsDamaged = true };
        return (masked, new(ReadingRules.ControlCharacter, $"control character U+{(int)text[control]:X4} in the text", masked.Span(control, 1))
        {
            Help = "delete it; line ends and tabs are allowed, hidden characters and changes of writing direction are not",
        });
    }

    private static readonly SearchValues<char> ControlCharacters = SearchValues.Create(
        [
            .. Enumerable.Range(0, 0x20).Select(c => (char)c).Where(c => c is not ('\n' or '\t')), '\u007F',
            '\u200B', '\uFEFF', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069',
        ]);

    private static int? FindInvalid(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return null;
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done) at += length;
        return at;
    }
}
