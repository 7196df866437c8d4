namespace Almanac.Composing;

/// <summary>Files of the site that are made together, such as the pages of an entry.</summary>
/// <param name="Stem">What the paths of its files begin with, up to a dot, such as <c>groups/lantern-guild</c>; empty where they have nothing in common.</param>
/// <param name="Compose">Makes the files; each time the same.</param>
public sealed record SitePart(string Stem, Func<IEnumerable<OutputFile>> Compose);
