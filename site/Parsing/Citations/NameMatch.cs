namespace Almanac.Parsing.Citations;

/// <summary>How the names of a short form agree with those of a full citation.</summary>
public enum NameMatch
{
    /// <summary>They name somebody else.</summary>
    No,

    /// <summary>The short form names nobody.</summary>
    Unknown,

    /// <summary>The same but for the spelling.</summary>
    Alike,

    /// <summary>The same, as far as the short form names them.</summary>
    Same,
}
