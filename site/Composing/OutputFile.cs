namespace Almanac.Composing;

/// <summary>One file of the site: its path from the output's root, with <c>/</c> between the parts, and its bytes.</summary>
public sealed record OutputFile(string Path, byte[] Bytes)
{
    public bool IsPage => Path.EndsWith(".html", StringComparison.Ordinal);
}
