using System.Collections.Immutable;

namespace Almanac.Composing.Search;

/// <summary>Splits sorted rows into files of bounded size, so that a reader loads little at a time.</summary>
internal static class Shards
{
    /// <summary>Characters of a shard: some ten kilobytes once compressed. Only a single row may be longer.</summary>
    private const int MostCharacters = 32_000;

    public static ImmutableArray<ImmutableArray<T>> Split<T>(IEnumerable<T> rows, Func<T, int> lengthOf, int mostCharacters = MostCharacters)
    {
        var shards = ImmutableArray.CreateBuilder<ImmutableArray<T>>();
        var shard = ImmutableArray.CreateBuilder<T>();
        var size = 0;
        foreach (var row in rows)
        {
            var length = lengthOf(row);
            if (shard.Count > 0 && size + length > mostCharacters)
            {
                shards.Add(shard.DrainToImmutable());
                size = 0;
            }
            shard.Add(row);
            size += length;
        }
        if (shard.Count > 0) shards.Add(shard.DrainToImmutable());
        return shards.DrainToImmutable();
    }
}
