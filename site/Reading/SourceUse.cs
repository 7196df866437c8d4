namespace Almanac.Reading;

/// <summary>What a file is read as, by its place.</summary>
internal enum SourceUse
{
    None,
    Seed,
    Entry,
    Works,
    Site,
    Vocabulary,
    Redirects,
    Words,
    Corrections,
    Theme,
}

/// <summary>Tells what a file is read as, and how large it may be.</summary>
internal static class SourceUses
{
    /// <summary>The use of a path relative to the root.</summary>
    public static SourceUse Of(string path) => path.Split('/') switch
    {
        ["seeds", var name] when name.EndsWith(".txt", StringComparison.Ordinal) => SourceUse.Seed,
        ["content", var folder, var name] when SourceFolders.Names.Contains(folder) && name.EndsWith(".md", StringComparison.Ordinal) => SourceUse.Entry,
        ["content", "sources", var name] when name.EndsWith(".yml", StringComparison.Ordinal) => SourceUse.Works,
        ["site.yml"] or ["content", "site.yml"] => SourceUse.Site,
        ["vocabulary.yml"] or ["content", "vocabulary.yml"] => SourceUse.Vocabulary,
        ["content", "redirects.yml"] => SourceUse.Redirects,
        ["content", "words.yml"] => SourceUse.Words,
        ["content", "corrections.yml"] => SourceUse.Corrections,
        ["theme", _, ..] => SourceUse.Theme,
        _ => SourceUse.None,
    };

    /// <summary>The most bytes of one file.</summary>
    public static long LimitOf(SourceUse use) => use switch
    {
        SourceUse.Seed => Limits.SeedBytes,
        SourceUse.Entry => Limits.EntryBytes,
        SourceUse.Theme => Limits.ThemeBytes,
        _ => Limits.DataBytes,
    };
}
