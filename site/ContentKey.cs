using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Almanac;

/// <summary>A short key of content, the same for the same values in the same order: the SHA-256 of them (FIPS 180-4), each after its length.</summary>
internal sealed class ContentKey : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public ContentKey Add(ReadOnlySpan<char> text)
    {
        Add(text.Length);
        hash.AppendData(MemoryMarshal.AsBytes(text));
        return this;
    }

    public ContentKey Add(int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BitConverter.TryWriteBytes(bytes, number);
        hash.AppendData(bytes);
        return this;
    }

    public ContentKey Add(DateTimeOffset? time) => Add(time?.ToString("O", CultureInfo.InvariantCulture) ?? "");

    /// <summary>The key of what was added, 32 hexadecimal digits; what is added from now on makes another.</summary>
    public string Take() => Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));

    public void Dispose() => hash.Dispose();
}
