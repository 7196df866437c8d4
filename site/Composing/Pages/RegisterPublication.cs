namespace Almanac.Composing.Pages;

/// <summary>
/// A heading of the register of works: a publication, as most of its works spell it, and how many works stand
/// under it. The one without a name gathers the works of which no publication is known.
/// </summary>
public sealed record RegisterPublication(string Name, string Key, string Anchor, int Count)
{
    public const string OtherLetter = "other";

    /// <summary>What the register's alphabet lists it under: a Latin letter, <c>0–9</c>, <see cref="OtherLetter"/>, or nothing where it has no name.</summary>
    public string Letter => Key.Length == 0 ? "" : Key[0] switch
    {
        >= 'a' and <= 'z' => Key[..1].ToUpperInvariant(),
        >= '0' and <= '9' => "0–9",
        _ => OtherLetter,
    };
}
