using System.Collections.Immutable;
using Almanac.Linking;
using Almanac.Parsing.Seeds;

namespace Almanac.Composing.Pages;

/// <summary>A row of the coverage report: a paragraph of the profile, or a note that no entry cites.</summary>
internal abstract record CoverageRow
{
    /// <param name="Section">The index of its section.</param>
    /// <param name="Number">Its number in the section, from 1.</param>
    /// <param name="Text">The paragraph.</param>
    /// <param name="Notes">Its notes, each once.</param>
    /// <param name="Carriers">The entries that carry it.</param>
    /// <param name="MayBeMore">Whether more entries may carry it.</param>
    public sealed record OfParagraph(
        int Section, int Number, LinkedParagraph Text, ImmutableArray<int> Notes, ImmutableArray<Carrier> Carriers, bool MayBeMore) : CoverageRow
    {
        /// <summary>How many of the entries the report names.</summary>
        public const int MostNamed = 12;

        public ImmutableArray<Carrier> Named => [.. Carriers.Take(MostNamed)];

        public override int Weight => 1 + Notes.Length + Math.Min(Carriers.Length, MostNamed);
    }

    public sealed record OfNote(Note Note) : CoverageRow
    {
        public override int Weight => 1;
    }

    /// <summary>How many links it has.</summary>
    public abstract int Weight { get; }
}
