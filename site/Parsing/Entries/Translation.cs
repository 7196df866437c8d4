using Almanac.Parsing.Markdown;

namespace Almanac.Parsing.Entries;

/// <summary>What <c>NAME.fr.md</c> says in another language of the entry or plain page <c>NAME.md</c>; what is null there stays as it is.</summary>
public sealed record Translation
{
    /// <summary>The path of what it translates, without its ending: <c>groups/jnim</c>, or <c>pages/about</c>.</summary>
    public required string Of { get; init; }

    /// <summary>Its language, by its code.</summary>
    public required string Language { get; init; }

    public required Diagnostics.SourceText Source { get; init; }

    public Name? Title { get; init; }

    public Name? Short { get; init; }

    public string? Summary { get; init; }

    public Diagnostics.SourceSpan SummaryAt { get; init; }

    public Body? Body { get; init; }
}
