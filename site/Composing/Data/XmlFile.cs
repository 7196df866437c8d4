using System.Text;
using System.Xml;

namespace Almanac.Composing.Data;

/// <summary>Writes XML files: UTF-8 without a mark, indented, with bare line feeds on any machine.</summary>
public static class XmlFile
{
    public static byte[] Write(Action<XmlWriter> write) => Gathered.Bytes(bytes =>
    {
        using var stream = bytes.AsStream();
        using (var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" })) write(xml);
        stream.WriteByte((byte)'\n');
    });

    /// <summary>The text without the characters that XML 1.0 (section 2.2) has no way to write.</summary>
    public static string Text(string text) => text.All(IsAllowed) ? text : string.Concat(text.EnumerateRunes().Where(r => r.Value > 0xFFFF || IsAllowed((char)r.Value)));

    private static bool IsAllowed(char c) => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c);
}
