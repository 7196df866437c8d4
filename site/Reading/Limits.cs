namespace Almanac.Reading;

/// <summary>The size of what is read, each with the reason: content comes from strangers.</summary>
public static class Limits
{
    /// <summary>Bytes of a seed text: about five thousand printed pages.</summary>
    public const long SeedBytes = 32L << 20;

    /// <summary>Bytes of an entry or a plain page: a hundred times the longest that a reader would bear.</summary>
    public const long EntryBytes = 1L << 20;

    /// <summary>Bytes of a data file (works, vocabulary, redirects, site settings).</summary>
    public const long DataBytes = 8L << 20;

    /// <summary>Bytes of one file of the theme.</summary>
    public const long ThemeBytes = 1L << 20;
}
