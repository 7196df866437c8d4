using System.Collections.Immutable;
using Almanac.Composing.Templates;
using Almanac.Linking;
using Almanac.Parsing.Languages;
using Almanac.Parsing.Markdown;

namespace Almanac.Composing.Pages;

/// <summary>
/// The citations of one page: numbered in order of first use, a repeated source with its first number; at
/// the foot each with a way back to every place that cites it. A profile keeps its notes' own numbers.
/// Roles are those of DPUB-ARIA 1.1.
/// </summary>
public sealed class CitationList(LinkedAlmanac almanac, Addresses addresses, WorkHtml works, Language language, string root, bool ownNumbers = false)
{
    private sealed record Cited(int Number, SourceRef Source, List<string> Places);

    private readonly Dictionary<SourceRef, Cited> cited = [];
    private readonly List<Cited> inOrder = [];

    /// <summary>The markers for sources cited at one place; <paramref name="where"/> names the place for the way back.</summary>
    public Html Mark(ImmutableArray<SourceRef> sources, string where)
    {
        if (sources.IsEmpty) return default;
        var html = Scratch.Take().Append("\u2060<sup class=\"cite\">");
        foreach (var source in sources)
        {
            if (!cited.TryGetValue(source, out var known))
            {
                known = new(ownNumbers ? source.Note : inOrder.Count + 1, source, []);
                cited[source] = known;
                inOrder.Add(known);
            }
            known.Places.Add(where);
            html.Append("<a role=\"doc-noteref\" id=\"ref-").Append(known.Number).Append(Letters(known.Places.Count))
                .Append("\" href=\"#cite-").Append(known.Number).Append("\" aria-label=\"");
            HtmlText.Append(html, language.Say("note-marker", ("number", $"{known.Number}"))).Append("\">[").Append(known.Number).Append("]</a>");
        }
        return new(Scratch.Give(html.Append("</sup>")));
    }

    /// <summary>What the page cites, in order of first use.</summary>
    public IEnumerable<SourceRef> Sources => inOrder.Select(c => c.Source);

    /// <summary>The list at the foot of the page.</summary>
    public View[] Rows() => [.. inOrder.OrderBy(c => c.Number).Select(Row)];

    private View Row(Cited item)
    {
        var isNote = item.Source.IsNote;
        var ownNumber = isNote ? language.Say("note-own", ("number", $"{(item.Source.Profile == addresses.NotesOwner ? "" : almanac.Profiles[item.Source.Profile].Profile.Id + ":")}{item.Source.Note}")) : language.Say("note-own-work");
        return View.Of(
            ("number", item.Number),
            ("backs", Backs(item)),
            ("html", works.OfSource(item.Source)),
            ("own", ownNumber),
            ("url", root + addresses.OfSource(item.Source)));
    }

    /// <summary>The ways back to the places that cite it.</summary>
    private Html Backs(Cited item)
    {
        var html = Scratch.Take();
        for (var i = 1; i <= item.Places.Count; i++)
        {
            var letters = Letters(i);
            html.Append("<a role=\"doc-backlink\" href=\"#ref-").Append(item.Number).Append(letters).Append("\" aria-label=\"");
            HtmlText.Append(html, language.Say("note-back", ("mark", $"{item.Number}{letters}"), ("where", item.Places[i - 1])))
                .Append("\">").Append(item.Places.Count == 1 ? "↑" : letters).Append("</a> ");
        }
        return new(Scratch.Give(html));
    }

    /// <summary>a, b, … z, aa, ab, …</summary>
    private static string Letters(int number)
    {
        var letters = "";
        for (; number > 0; number = (number - 1) / 26) letters = (char)('a' + ((number - 1) % 26)) + letters;
        return letters;
    }
}
