using System.Collections.Immutable;

namespace Almanac.Composing.Search;

/// <summary>What a search finds: an entry, a section of a profile or a plain page.</summary>
/// <param name="Path">Its address from the root of the site.</param>
/// <param name="Title">Its title, which is the first of its <paramref name="Names"/>.</param>
/// <param name="Detail">What it is, in a few words.</param>
/// <param name="Weight">How much the almanac speaks of it, from 0; of two that fit alike, the heavier comes first.</param>
/// <param name="Names">All that it is called, and after that the roles that a person has.</param>
/// <param name="FirstRole">Where the roles begin among the names.</param>
/// <param name="Parts">Its text.</param>
public sealed record SearchDocument(string Path, string Title, string Detail, int Weight, ImmutableArray<string> Names, int FirstRole, ImmutableArray<SearchPart> Parts)
{
    /// <summary>The sentence that stands for it, which is its first part; or "".</summary>
    public string Summary => Parts is [{ Anchor: "", Sentences: [var summary, ..] }, ..] ? summary.ToString() : "";
}

/// <summary>A paragraph or the like: the id that leads to it, or "", and its sentences.</summary>
public readonly record struct SearchPart(string Anchor, ImmutableArray<ReadOnlyMemory<char>> Sentences);
