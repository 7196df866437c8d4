using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Almanac.Composing.Hosting;

/// <summary>Sums up the files of a site as they are made, in any order and side by side.</summary>
/// <param name="isWanted">Whether anyone will ask for the sum.</param>
public sealed class SiteSums(bool isWanted)
{
    private readonly ConcurrentDictionary<string, byte[]> sums = new(StringComparer.Ordinal);

    public void Add(OutputFile file)
    {
        if (isWanted) sums[file.Path] = SHA256.HashData(file.Bytes);
    }

    /// <summary>A sum that changes with the name or the bytes of any file.</summary>
    public string Total()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, sum) in sums.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            hash.AppendData(sum);
            hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(path)));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
