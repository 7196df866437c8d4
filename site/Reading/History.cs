using System.Collections.Frozen;

namespace Almanac.Reading;

/// <summary>
/// The commits behind the files of a root. Dates come from git and never from the clock, so that a checkout gives
/// the same pages on every day.
/// </summary>
public sealed record History
{
    /// <summary>Where the root lies in no repository, or git is not installed.</summary>
    public static History None { get; } = new();

    /// <summary>The id of the newest commit.</summary>
    public string? Commit { get; init; }

    /// <summary>When it was made, in UTC.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>When each file was last changed, by its path from the root. Files with changes that are not committed, and those whose change a shallow clone lacks, are left out.</summary>
    public FrozenDictionary<string, DateTimeOffset> Changed { get; init; } = FrozenDictionary<string, DateTimeOffset>.Empty;
}
