using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Almanac.Composing.Hosting;

/// <summary>Puts a sum of its bytes into the name of a file. Other bytes have another name, so a browser may keep the file for good.</summary>
public static partial class Fingerprint
{
    /// <summary>Hexadecimal digits of the sum that a name shows.</summary>
    public const int Length = 6;

    /// <summary>The sum of some bytes: the beginning of their SHA-256.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..Length];

    /// <summary>The file under its new name, <c>assets/almanac.3f2a9c.css</c> for <c>assets/almanac.css</c>.</summary>
    public static OutputFile Into(OutputFile file)
    {
        var dot = file.Path.LastIndexOf('.');
        return file with { Path = $"{file.Path[..dot]}.{Of(file.Bytes)}{file.Path[dot..]}" };
    }

    /// <summary>The sum that a name has in it.</summary>
    public static string In(string path)
    {
        var dot = path.LastIndexOf('.');
        return path[(dot - Length)..dot];
    }

    /// <summary>Whether the name at the end of a path has a sum in it.</summary>
    public static bool IsIn(string path) => Named.IsMatch(path);

    [GeneratedRegex(@"\.[0-9a-f]{6}\.(css|js)$")]
    private static partial Regex Named { get; }
}
