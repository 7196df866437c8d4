namespace Almanac.Composing.Checks;

/// <summary>
/// Goes through the start tags of a page, and the attributes of each, once and without copying. It reads the
/// HTML that this program writes: values in quotes, no elements cut short.
/// </summary>
internal ref struct TagReader(ReadOnlySpan<byte> html)
{
    private readonly ReadOnlySpan<byte> html = html;
    private int position;

    /// <summary>The name of the element whose start tag is being read.</summary>
    public ReadOnlySpan<byte> Element { get; private set; }

    /// <summary>The name of the attribute last read.</summary>
    public ReadOnlySpan<byte> Attribute { get; private set; }

    /// <summary>The value of the attribute last read, as it is written.</summary>
    public ReadOnlySpan<byte> Value => html.Slice(ValueStart, ValueLength);

    public int ValueStart { get; private set; }

    public int ValueLength { get; private set; }

    /// <summary>Where the start tag begins.</summary>
    public int Start { get; private set; }

    /// <summary>Goes to the next start tag; false where there is none.</summary>
    public bool ReadElement()
    {
        SkipRawText();
        while (position < html.Length)
        {
            var next = html[position..].IndexOf((byte)'<');
            if (next < 0 || position + next + 1 >= html.Length) break;
            position += next + 1;
            if (html[position..].StartsWith("!--"u8)) SkipTo("-->"u8);
            else if (IsLetter(html[position]))
            {
                Start = position - 1;
                Element = ReadName();
                return true;
            }
        }
        position = html.Length;
        return false;
    }

    /// <summary>Goes to the next attribute of the start tag; false at its end.</summary>
    public bool ReadAttribute()
    {
        while (position < html.Length && html[position] is (byte)' ' or (byte)'\n' or (byte)'/') position++;
        if (position >= html.Length || html[position] == '>') return false;
        var before = position;
        Attribute = ReadName();
        (ValueStart, ValueLength) = (position, 0);
        if (position < html.Length && html[position] == '=')
        {
            position++;
            ReadValue();
        }
        if (position == before) position++;
        return true;
    }

    private void ReadValue()
    {
        var quote = position < html.Length ? html[position] : (byte)0;
        if (quote is not ((byte)'"' or (byte)'\''))
        {
            var end = html[position..].IndexOfAny(" \n>"u8);
            (ValueStart, ValueLength) = (position, end < 0 ? html.Length - position : end);
            position += ValueLength;
            return;
        }
        var length = html[(position + 1)..].IndexOf(quote);
        if (length < 0) length = html.Length - position - 1;
        (ValueStart, ValueLength) = (position + 1, length);
        position = Math.Min(html.Length, position + length + 2);
    }

    private ReadOnlySpan<byte> ReadName()
    {
        var rest = html[position..];
        var length = rest.IndexOfAny(" \n>=/"u8);
        if (length < 0) length = rest.Length;
        position += length;
        return rest[..length];
    }

    /// <summary>What stands in a script or style sheet are no tags.</summary>
    private void SkipRawText()
    {
        if (Element.SequenceEqual("script"u8)) SkipTo("</script"u8);
        else if (Element.SequenceEqual("style"u8)) SkipTo("</style"u8);
    }

    private void SkipTo(ReadOnlySpan<byte> end)
    {
        var next = html[position..].IndexOf(end);
        position = next < 0 ? html.Length : position + next + end.Length;
    }

    private static bool IsLetter(byte b) => (uint)((b | 0x20) - 'a') < 26;
}
