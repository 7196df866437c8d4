using System.Collections.Immutable;

namespace Almanac.Composing.Changes;

/// <summary>Matches what a subject said with what it says now.</summary>
internal sealed class StatementMatch
{
    /// <summary>More pairs of paragraphs than these are not compared word by word; they are told as gone and new.</summary>
    private const int MostPairs = 250_000;

    private readonly ImmutableArray<Statement> after;
    private readonly Statement?[] earlier;
    private List<Statement> left;

    private StatementMatch(ImmutableArray<Statement> before, ImmutableArray<Statement> after)
    {
        this.after = after;
        earlier = new Statement?[after.Length];
        left = [.. before];
    }

    /// <summary>
    /// The statements that differ: first those that are gone, then in order those that are new or others, each
    /// with what it was. Those of one identity belong together, then, where asked, those that have at least
    /// half of their words in common.
    /// </summary>
    public static IEnumerable<(Statement? Before, Statement? After)> Find(ImmutableArray<Statement> before, ImmutableArray<Statement> after, bool byWords)
    {
        var match = new StatementMatch(before, after);
        match.Pair(s => (s.Identity, s.Text, s.Notes));
        match.Pair(s => (s.Identity, "", ""));
        if (byWords) match.PairByWords();
        return match.left.Select(s => ((Statement?)s, (Statement?)null))
            .Concat(after.Select((s, i) => (match.earlier[i], (Statement?)s)).Where(p => p.Item1?.IsSame(p.Item2!) != true));
    }

    private void Pair(Func<Statement, (string, string, string)> key)
    {
        var free = Free().GroupBy(i => key(after[i])).ToDictionary(g => g.Key, g => new Queue<int>(g));
        var rest = new List<Statement>();
        foreach (var statement in left)
        {
            if (free.TryGetValue(key(statement), out var same) && same.TryDequeue(out var index)) earlier[index] = statement;
            else rest.Add(statement);
        }
        left = rest;
    }

    private void PairByWords()
    {
        var free = Free().ToList();
        if ((long)left.Count * free.Count > MostPairs) return;
        var words = left.Concat(after).Distinct().ToDictionary(s => s, s => s.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal));
        foreach (var statement in left.ToList())
        {
            var index = free.FindIndex(i => words[statement].Intersect(words[after[i]]).Count() * 4 >= words[statement].Count + words[after[i]].Count);
            if (index < 0) continue;
            earlier[free[index]] = statement;
            free.RemoveAt(index);
            left.Remove(statement);
        }
    }

    private IEnumerable<int> Free() => Enumerable.Range(0, after.Length).Where(i => earlier[i] is null);
}
