using Almanac.Linking;
using Almanac.Parsing;
using Almanac.Reading;

namespace Almanac;

/// <summary>What one build leaves to the next of the same process.</summary>
public sealed record BuildMemory
{
    public SourceMemory Sources { get; } = new();

    public ParsedMemory Parsed { get; } = new();

    internal LinkMemory? Linked { get; set; }
}
