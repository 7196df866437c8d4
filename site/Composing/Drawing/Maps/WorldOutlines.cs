using System.Collections.Immutable;
using Almanac.Linking;
using Almanac.Parsing.Languages;
using Almanac.Reading;

namespace Almanac.Composing.Drawing.Maps;

/// <summary>
/// The outlines of the world's countries, which the program carries: lines that neighbours share, and the rings of
/// lines that each country is made of. Natural Earth, 1:50 million, public domain; see <c>world-outlines.txt</c>.
/// </summary>
public sealed class WorldOutlines
{
    private static readonly Lazy<WorldOutlines> Read = new(() => new(BuiltIn.WorldOutlines().Text));

    private WorldOutlines(string text)
    {
        var lines = ImmutableArray.CreateBuilder<ImmutableArray<(double, double)>>();
        var lands = ImmutableArray.CreateBuilder<Land>();
        foreach (var row in text.AsSpan().EnumerateLines())
        {
            if (row.StartsWith("line ")) lines.Add(Line(row[5..]));
            else if (row.StartsWith("land ")) lands.Add(ReadLand(row[5..].ToString()));
        }
        (Lines, Lands) = (lines.ToImmutable(), lands.ToImmutable());
    }

    public static WorldOutlines Instance => Read.Value;

    /// <summary>Lines of points, in degrees east and north.</summary>
    public ImmutableArray<ImmutableArray<(double East, double North)>> Lines { get; }

    /// <summary>The countries, by name.</summary>
    public ImmutableArray<Land> Lands { get; }

    /// <summary>A country: its name in English and in French, and its rings; each names its lines in turn, by their complement where they run backwards.</summary>
    public sealed record Land(string Name, string French, ImmutableArray<ImmutableArray<int>> Rings)
    {
        /// <summary>The English name, folded for comparison.</summary>
        public string Key { get; } = NameKey.Of(Name).FirstOrDefault() ?? Name;

        /// <summary>The name in a language: French where it is French, else English.</summary>
        public string NameIn(Language language) => language.Code == "fr" ? French : Name;
    }

    private static ImmutableArray<(double, double)> Line(ReadOnlySpan<char> numbers)
    {
        var points = ImmutableArray.CreateBuilder<(double, double)>();
        var (x, y, isEast) = (0, 0, true);
        foreach (var range in numbers.Split(' '))
        {
            var step = int.Parse(numbers[range], System.Globalization.CultureInfo.InvariantCulture);
            if (isEast) x += step;
            else points.Add((x / 100.0, (y += step) / 100.0));
            isEast = !isEast;
        }
        return points.ToImmutable();
    }

    private static Land ReadLand(string text)
    {
        var parts = text.Split('|');
        return new(parts[0], parts[1], [.. parts[2].Split(' ').Select(ring => ring.Split(',').Select(n => n[0] == '~' ? ~int.Parse(n[1..]) : int.Parse(n)).ToImmutableArray())]);
    }
}
