using System.Text;
using Scriban.Runtime;

namespace Almanac.Composing.Templates;

/// <summary>Takes what a template writes as UTF-8, into one buffer that is used again for the next page.</summary>
internal sealed class Utf8Output : IScriptOutput
{
    private byte[] bytes = new byte[1 << 16];
    private int length;

    public void Write(string text, int offset, int count)
    {
        var most = Encoding.UTF8.GetMaxByteCount(count);
        if (bytes.Length - length < most) Array.Resize(ref bytes, Math.Max(2 * bytes.Length, length + most));
        length += Encoding.UTF8.GetBytes(text, offset, count, bytes, length);
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return default;
    }

    /// <summary>All that was written; the buffer is empty then.</summary>
    public byte[] Take()
    {
        var taken = bytes.AsSpan(0, length).ToArray();
        length = 0;
        return taken;
    }
}
