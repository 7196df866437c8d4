using System.Collections.Immutable;
using Almanac.Composing;
using Almanac.Linking;

namespace Almanac.Bundling;

/// <summary>
/// Makes the editions of a built site: from its files in memory to files in memory. The same site and day give the
/// same bytes. The ZIM file is made by another program; it is handed in where it was made.
/// </summary>
public static class Bundler
{
    /// <param name="imprint">What the editions say of themselves.</param>
    /// <param name="almanac">What the site was made of.</param>
    /// <param name="site">The files of the site.</param>
    /// <param name="since">The manifest of an older copy, to make an archive of the changes as well.</param>
    /// <param name="zim">The bytes of the ZIM file, or null.</param>
    /// <returns>The editions and the files that list them.</returns>
    public static ImmutableArray<OutputFile> Bundle(Imprint imprint, LinkedAlmanac almanac, ImmutableArray<OutputFile> site, Manifest? since = null, byte[]? zim = null)
    {
        var book = new Book(imprint, almanac, site);
        List<Edition> editions = [ZipEdition.Of(imprint, site)];
        if (since is not null) editions.Add(ZipEdition.OfChanges(imprint, site, since));
        editions.Add(SingleEdition.Of(imprint, book, site));
        editions.Add(EpubEdition.Of(imprint, book));
        if (zim is not null) editions.Add(new("zim", ZimEdition.FileName(imprint), zim));
        return EditionsPage.Of(imprint, [.. editions], ZipEdition.Tree(imprint, site).Single(f => f.Path == Manifest.FileName));
    }
}
