global using static Almanac.Tests.Generators;

using CsCheck;

namespace Almanac.Tests;

/// <summary>Generators that the property tests share.</summary>
public static class Generators
{
    /// <summary>One of the texts given.</summary>
    public static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
