using System.Runtime.CompilerServices;
using Almanac.Diagnostics;

namespace Almanac.Parsing;

/// <summary>What was read out of source texts, for the next build to take again, as long as the vocabulary is the same.</summary>
public sealed class ParsedMemory
{
    private readonly ConditionalWeakTable<SourceText, object> read = [];
    private SourceText? vocabulary;

    /// <summary>Begins a build; what another vocabulary gave is forgotten.</summary>
    /// <param name="own">The almanac’s own vocabulary, or null.</param>
    public void Begin(SourceText? own)
    {
        if (own != vocabulary) read.Clear();
        vocabulary = own;
    }

    /// <summary>What a text gave, read now if it was not before.</summary>
    public Outcome<T> Of<T>(SourceText source, Func<SourceText, Outcome<T>> reader) => (Outcome<T>)read.GetValue(source, key => reader(key));
}
