using System.Collections.Immutable;
using Almanac.Linking;

namespace Almanac.Composing.Pages;

/// <summary>A source that cites a work of the register, and the pages of the work that it names.</summary>
public sealed record RegisterCitation(SourceRef Source, ImmutableArray<string> Locators)
{
    /// <summary>The pages in words, <c>p. 12</c> or <c>pp. 12, 14-17</c>; empty where none is named.</summary>
    public string Pages => Locators.Length switch
    {
        0 => "",
        1 when Locators[0].All(char.IsAsciiDigit) => $"p. {Locators[0]}",
        _ => $"pp. {string.Join(", ", Locators)}",
    };
}
