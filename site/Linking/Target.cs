using System.Collections.Immutable;
using Almanac.Parsing.Entries;

namespace Almanac.Linking;

/// <summary>What a name or id in a text leads to.</summary>
public abstract record Target
{
    private Target()
    {
    }

    public sealed record Found(EntryId Id) : Target;

    public sealed record Missing(string? Nearest) : Target;

    public sealed record Ambiguous(ImmutableArray<EntryId> Candidates) : Target;
}
