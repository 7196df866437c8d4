using Almanac.Diagnostics;

namespace Almanac.Linking.Checks.Unclaimed;

/// <summary>A name that a profile’s text uses: where it stands first, how often, and what is known of it.</summary>
internal sealed class ProfileName(string text, SourceSpan at)
{
    public string Text => text;

    public SourceSpan At => at;

    public int Count { get; set; }

    /// <summary>How many of the places say where something is (<c>in North Quay</c>).</summary>
    public int InPlace { get; set; }

    /// <summary>Whether an entry has it, or the profile shows that it is no name of a person or group.</summary>
    public bool IsClaimed { get; set; }

    /// <summary>The name that this one stands behind in brackets, as an abbreviation or translation.</summary>
    public ProfileName? Main { get; set; }

    /// <summary>What stands in brackets behind this one.</summary>
    public ProfileName? Other { get; set; }
}
