using System.Security.Cryptography;
using System.Text;
using Almanac.Composing;

namespace Almanac.Bundling;

/// <summary>SHA-256 sums, in lower-case hexadecimal digits.</summary>
public static class Checksums
{
    public const string FileName = "SHA256SUMS";

    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>One sum over many files: it changes with any of their names or bytes, and not with their order.</summary>
    public static string OfAll(IEnumerable<OutputFile> files) => Of(List(files).Bytes);

    /// <summary>The file of all sums as <c>sha256sum --check</c> reads it: sum, two blanks, path.</summary>
    public static OutputFile List(IEnumerable<OutputFile> files) =>
        new(FileName, Encoding.UTF8.GetBytes(string.Concat(files.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => $"{Of(f.Bytes)}  {f.Path}\n"))));
}
