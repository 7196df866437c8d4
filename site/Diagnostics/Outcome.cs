using System.Collections.Immutable;

namespace Almanac.Diagnostics;

/// <summary>What a stage returns: its value and all that it found wrong on the way.</summary>
public readonly record struct Outcome<T>(T Value, ImmutableArray<Diagnostic> Diagnostics);

public static class OutcomeExtensions
{
    extension<T>(Outcome<T> self)
    {
        /// <summary>Gives the value to the next stage and keeps the diagnostics of both.</summary>
        public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> stage)
        {
            var next = stage(self.Value);
            return new(next.Value, [.. self.Diagnostics, .. next.Diagnostics]);
        }
    }
}
