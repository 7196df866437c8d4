using System.Collections.Immutable;
using Almanac.Diagnostics;

namespace Almanac.Parsing.Yaml;

/// <summary>A YAML value with its place: text, a list or a map. There are no other types: <c>yes</c> and <c>2017</c> are texts.</summary>
public abstract record YamlValue(SourceSpan At)
{
    public sealed record Scalar(string Text, SourceSpan At) : YamlValue(At);

    public sealed record List(ImmutableArray<YamlValue> Items, SourceSpan At) : YamlValue(At);

    public sealed record Map(ImmutableArray<KeyValuePair<Scalar, YamlValue>> Pairs, SourceSpan At) : YamlValue(At);

    /// <summary>What an author would call this value.</summary>
    public string Shape => this switch
    {
        Scalar { Text.Length: 0 } => "nothing",
        Scalar => "text",
        List => "a list",
        _ => "a map",
    };
}
