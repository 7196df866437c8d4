using System.Collections.Immutable;

namespace Almanac.Linking.Checks.Unclaimed;

/// <summary>Words of a text that look like one name: those with capitals, and particles between them.</summary>
internal sealed record CapitalRun(ImmutableArray<CapitalToken> Tokens)
{
    public bool IsAbbreviation => Tokens[0].Kind == TokenKind.Abbreviation;

    public int Start => Tokens[0].Start;

    public int End => Tokens[^1].End;

    public IEnumerable<CapitalToken> Capitals => Tokens.Where(t => t.Kind != TokenKind.Particle);

    public bool HasTwo => Capitals.Skip(1).Any();

    /// <summary>The run without its first words, and without particles that then would begin it.</summary>
    public CapitalRun From(int first)
    {
        while (first < Tokens.Length && Tokens[first].Kind == TokenKind.Particle) first++;
        return first == 0 ? this : new(Tokens[first..]);
    }

    public bool Any(Func<string, bool> test) => Capitals.Any(t => test(t.Folded));
}
