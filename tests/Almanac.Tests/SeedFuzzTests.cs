using System.Text;
using Almanac.Parsing.Seeds;
using Almanac.Reading;
using CsCheck;

namespace Almanac.Tests;

/// <summary>Real texts with small and large damage. <c>CsCheck_Iter=100000</c> runs as many.</summary>
public sealed class SeedFuzzTests
{
    private static readonly string[] Texts =
    [
        File.ReadAllText(Path.Combine(Repository.Root, "seeds", "mali.txt")),
        File.ReadAllText(Path.Combine(Repository.Fixtures, "sites", "lanterns", "input", "seeds", "lanterns.txt")),
    ];

    private static readonly string[] Tokens =
    [
        "\n", "\r\n", "\t", "  ", "Citations\n", "Notes\n1. ", "[1] ", "[9999999] ", "“", "”", "‘", "’", "«", "»", "\"", "(", ")", ";", "; ", ",", ".", "Ibid.", "ibid., p. ", "op. cit.",
        "https://", "http://", "www.", "?utm_source=x", "12", ".13", ",14", "2012", "May 3, 2012", "et al.", "See ", "\uD800", "\u0000", "é", "ق", "¸", "-", "–", "/",
    ];

    private static readonly Gen<(int Kind, double Place, double Other, int Token)> Edit = Gen.Select(Gen.Int[0, 4], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Int[0, Tokens.Length - 1]);

    [Fact]
    public void A_damaged_text_is_read_without_an_exception_and_nothing_of_its_notes_is_lost() =>
        Gen.Select(Gen.Int[0, Texts.Length - 1], Gen.Double[0, 1], Edit.List[1, 12]).Sample((text, from, edits) =>
        {
            var damaged = Damage(Cut(Texts[text], from), edits);

            var (profile, diagnostics) = SeedReader.Read(TextDecoder.Decode("seeds/land.txt", Encoding.UTF8.GetBytes(damaged)).Text);

            var length = profile.Source.Text.Length;
            Assert.All(diagnostics, d => Assert.InRange(d.At.Start + d.At.Length, d.At.Start, length));
            Assert.All(profile.Notes, AssertWhole);
            Assert.Equal(profile.Works.Length, profile.Works.Select(w => w.Id).Distinct().Count());
            var places = profile.Notes.SelectMany(n => n.Works.Select((_, i) => new WorkPlace(n.Number, i))).ToHashSet();
            Assert.All(profile.Notes.SelectMany(n => n.Works).Select(w => w.Resolves).OfType<WorkPlace>(), place => Assert.Contains(place, places));
        });

    /// <summary>Works stand in the note in order, and between them nothing but blanks and semicolons.</summary>
    private static void AssertWhole(Note note)
    {
        var at = 0;
        foreach (var work in note.Works)
        {
            Assert.True(work.Start >= at && note.Text[at..work.Start].All(c => char.IsWhiteSpace(c) || c == ';'), $"lost before {work.Start}: {note.Text}");
            Assert.Equal(work.Text, note.Text.Substring(work.Start, work.Text.Length));
            at = work.Start + work.Text.Length;
        }
        if (note.Works.Length > 0) Assert.True(note.Text[at..].All(c => char.IsWhiteSpace(c) || c == ';'), $"lost after {at}: {note.Text}");
    }

    private static string Cut(string text, double from)
    {
        var start = (int)(from * (text.Length - 1));
        return text[start..Math.Min(text.Length, start + 4000)] + "\nCitations\n[1] " + text[start..Math.Min(text.Length, start + 300)].Replace('\n', ' ');
    }

    private static string Damage(string text, List<(int Kind, double Place, double Other, int Token)> edits)
    {
        var damaged = new StringBuilder(text);
        foreach (var (kind, place, other, token) in edits)
        {
            var at = (int)(place * damaged.Length);
            var length = Math.Min(damaged.Length - at, (int)(other * 60));
            switch (kind)
            {
                case 0: damaged.Insert(at, Tokens[token]); break;
                case 1: damaged.Remove(at, length); break;
                case 2: damaged.Insert((int)(other * damaged.Length), damaged.ToString(at, length)); break;
                case 3: damaged.Remove(at, length).Insert(at, Tokens[token]); break;
                default: damaged.Insert(at, Tokens[token], 20); break;
            }
        }
        return damaged.ToString();
    }
}
