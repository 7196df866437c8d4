namespace Almanac;

/// <summary>The same work on many things at once, on all cores. PLINQ cannot be compiled to native code, so it is not used.</summary>
internal static class SideBySide
{
    /// <summary>What the work makes of each thing, in the order of the things.</summary>
    public static TResult[] Each<T, TResult>(IReadOnlyList<T> things, Func<T, TResult> work)
    {
        var results = new TResult[things.Count];
        Parallel.For(0, results.Length, i => results[i] = work(things[i]));
        return results;
    }

    /// <summary>What the work makes of each number from 0 up to but without <paramref name="count"/>, in order.</summary>
    public static TResult[] Each<TResult>(int count, Func<int, TResult> work)
    {
        var results = new TResult[count];
        Parallel.For(0, count, i => results[i] = work(i));
        return results;
    }
}
