namespace Almanac.Composing.Drawing;

/// <summary>How a network is to be drawn.</summary>
/// <param name="Id">What its ids begin with.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Description">What it says, in a sentence, for those who don't see it.</param>
public sealed record NetworkPicture(string Id, string Title, string Description)
{
    /// <summary>What a phone's width shows in readable type.</summary>
    public const double Narrow = 380;

    /// <summary>What a screen of a desk shows.</summary>
    public const double Wide = 960;

    public double Width { get; init; } = Narrow;

    /// <summary>How many times the area of its boxes the sheet has.</summary>
    public double Roominess { get; init; } = 1.9;

    /// <summary>Whether it is worth the time to better the place of every box: for a few pictures of the site, not for one on each page.</summary>
    public bool IsThorough { get; init; }

    /// <summary>Whether the first entry is the one that the picture is about.</summary>
    public bool HasCentre { get; init; }

    /// <summary>Whether the lines bear their years.</summary>
    public bool IsDated { get; init; }

    /// <summary>Whether lines and boxes bear what the page's script filters them by.</summary>
    public bool IsFiltered { get; init; }
}
