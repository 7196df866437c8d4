namespace Almanac.Composing;

/// <summary>Files of the site that are made together, such as the pages of an entry.</summary>
/// <param name="Stem">What the paths of its files begin with, such as <c>groups/lantern-guild</c>; a dot, a hyphen or a slash follows. Other parts may have the same, or begin so.</param>
/// <param name="Compose">Makes the files; each time the same.</param>
public sealed record SitePart(string Stem, Func<IEnumerable<OutputFile>> Compose)
{
    /// <summary>Adds to a key what the files are made of, besides what the outline of the almanac says; null where they may be made of any text.</summary>
    internal Action<ContentKey>? Reads { get; init; }

    /// <summary>Whether it may have a file with a path.</summary>
    public bool MayHave(string path) =>
        path.Length > Stem.Length && path.StartsWith(Stem, StringComparison.Ordinal) && path[Stem.Length] is '.' or '-' or '/';
}
