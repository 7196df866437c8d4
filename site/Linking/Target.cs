using System.Collections.Immutable;
using Almanac.Parsing.Entries;

namespace Almanac.Linking;

/// <summary>What a name or id in a text leads to.</summary>
public abstract record Target
{
    private Target()
    {
    }

    /// <summary>An entry; <paramref name="IsMoved"/> where the text names it by an id that it had before.</summary>
    public sealed record Found(EntryId Id, bool IsMoved = false) : Target;

    /// <summary>Nothing, for a reason that is told elsewhere.</summary>
    public sealed record Told : Target;

    /// <summary>Nothing; the nearest name is looked for only when it is asked for.</summary>
    public sealed record Missing(Func<string?> FindNearest) : Target
    {
        public string? Nearest => FindNearest();
    }

    public sealed record Ambiguous(ImmutableArray<EntryId> Candidates) : Target;
}
