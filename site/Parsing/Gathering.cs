using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Reading;

namespace Almanac.Parsing;

/// <summary>Does the same work on many texts side by side, and gathers what is found in their order.</summary>
public static class Gathering
{
    private const int Batch = 64;

    /// <summary>
    /// The results in the order of the items. Where more faults are found than <see cref="Limits.Faults"/>, or
    /// <paramref name="goesOn"/> says no to what there is, the items left are not looked at: nothing will be published.
    /// </summary>
    public static ImmutableArray<TResult> Run<T, TResult>(ImmutableArray<T> items, Func<T, Outcome<TResult>> work, List<Diagnostic> diagnostics, Func<TResult, bool>? goesOn = null)
    {
        var results = ImmutableArray.CreateBuilder<TResult>(items.Length);
        var isEnough = false;
        for (var first = 0; first < items.Length && diagnostics.Count <= Limits.Faults && !isEnough; first += Batch)
        {
            var outcomes = new Outcome<TResult>[Math.Min(Batch, items.Length - first)];
            Parallel.For(0, outcomes.Length, i => outcomes[i] = work(items[first + i]));
            foreach (var (value, found) in outcomes)
            {
                results.Add(value);
                diagnostics.AddRange(found);
                isEnough |= goesOn?.Invoke(value) == false;
            }
        }
        return results.ToImmutable();
    }
}
