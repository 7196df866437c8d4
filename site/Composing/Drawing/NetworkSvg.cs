using System.Globalization;
using System.Text;
using Almanac.Composing.Pages;
using Almanac.Composing.Templates;
using Almanac.Linking;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Languages;
using Almanac.Parsing.Markdown;

namespace Almanac.Composing.Drawing;

/// <summary>
/// Draws a network as inline SVG: a box for each entry, its shape by kind, a line for each relation, its
/// dashes by family. No style in the file: the classes are the style sheet's.
/// </summary>
public static class NetworkSvg
{
    private const double Width = 380;
    private const double CharacterWidth = 6.6;
    private const double LineHeight = 15;
    private const double LineGap = 6;
    private const int LongestLine = 15;

    public static Html Draw(Network network, LinkedAlmanac almanac, Language language, string root)
    {
        var labels = network.Nodes.Select(id => Lines(almanac[id].Entry.ShortName)).ToArray();
        var boxes = labels.Select(lines => ((lines.Max(l => l.Length) * CharacterWidth) + 18, (lines.Count * LineHeight) + 12)).ToArray();
        var height = Math.Clamp(boxes.Sum(b => b.Item2) * 1.05, 160, 600);
        var places = StressLayout.Place(boxes, [.. network.Edges.Select(e => (e.From, e.To)).Distinct()], Width, height);

        var centre = almanac[network.Nodes[0]].Entry;
        var svg = new StringBuilder(4096);
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"network\" viewBox=\"0 0 {Width} {height:0}\" role=\"group\" aria-labelledby=\"network-title\">");
        HtmlText.Append(svg.Append("<title id=\"network-title\">"), language.Say("network-title", ("name", NameHtml.Isolated(centre.Title.Text)))).Append("</title>");
        foreach (var pair in network.Edges.GroupBy(e => (e.From, e.To)))
        {
            var lines = pair.DistinctBy(e => e.Relation.Type.Family).ToList();
            for (var i = 0; i < lines.Count; i++) AppendEdge(svg, lines[i], Beside(places[pair.Key.From], places[pair.Key.To], (i - ((lines.Count - 1) / 2.0)) * LineGap), network, almanac, language);
        }
        for (var i = 0; i < network.Nodes.Length; i++) AppendNode(svg, almanac[network.Nodes[i]].Entry, labels[i], boxes[i], places[i], i == 0, root);
        return new(svg.Append("</svg>").ToString());
    }

    /// <summary>The line between two places, moved sideways, so that several relations of a pair all show.</summary>
    private static ((double X, double Y) From, (double X, double Y) To) Beside((double X, double Y) from, (double X, double Y) to, double by)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Max(1, Math.Sqrt((dx * dx) + (dy * dy)));
        var (x, y) = (-dy / length * by, dx / length * by);
        return ((from.X + x, from.Y + y), (to.X + x, to.Y + y));
    }

    private static void AppendEdge(
        StringBuilder svg, NetworkEdge edge, ((double X, double Y) From, (double X, double Y) To) line, Network network, LinkedAlmanac almanac, Language language)
    {
        var (from, to) = line;
        svg.Append("<line class=\"").Append(edge.Relation.Type.Family.ToString().ToLowerInvariant())
            .Append(CultureInfo.InvariantCulture, $"\" x1=\"{from.X:0.#}\" y1=\"{from.Y:0.#}\" x2=\"{to.X:0.#}\" y2=\"{to.Y:0.#}\"><title>");
        HtmlText.Append(svg, language.Say("network-tie",
            ("from", NameHtml.Isolated(almanac[network.Nodes[edge.From]].Entry.ShortName)),
            ("relation", edge.Relation.Type.Shown),
            ("to", NameHtml.Isolated(almanac[network.Nodes[edge.To]].Entry.ShortName))));
        var period = language.Dates.Period(edge.Relation.From, edge.Relation.To, edge.Relation.AsOf);
        if (period.Length > 0) HtmlText.Append(svg.Append(", "), period);
        svg.Append("</title></line>");
    }

    private static void AppendNode(
        StringBuilder svg, Entry entry, List<string> lines, (double Width, double Height) box, (double X, double Y) at, bool isCentre, string root)
    {
        var kind = entry.Id.Kind.ToString().ToLowerInvariant();
        if (!isCentre) svg.Append("<a href=\"").Append(root).Append(Addresses.Of(entry.Id)).Append("\">");
        svg.Append("<g class=\"node ").Append(kind).Append(isCentre ? " centre" : "").Append("\">");
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{at.X - (box.Width / 2):0.#}\" y=\"{at.Y - (box.Height / 2):0.#}\" width=\"{box.Width:0.#}\" height=\"{box.Height:0.#}\" rx=\"{Corner(entry.Id.Kind, box.Height)}\"/>");
        svg.Append("<text text-anchor=\"middle\">");
        for (var i = 0; i < lines.Count; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<tspan x=\"{at.X:0.#}\" y=\"{at.Y - (box.Height / 2) + 17 + (i * LineHeight):0.#}\">");
            HtmlText.Append(svg, lines[i]).Append("</tspan>").Append(i + 1 < lines.Count ? " " : "");
        }
        svg.Append("</text></g>");
        if (!isCentre) svg.Append("</a>");
    }

    private static int Corner(EntryKind kind, double height) => kind switch
    {
        EntryKind.Person => (int)(height / 2),
        EntryKind.Group => 5,
        EntryKind.Place => 12,
        _ => 0,
    };

    /// <summary>A label in at most three lines; what doesn't fit ends in an ellipsis.</summary>
    private static List<string> Lines(string label)
    {
        var lines = new List<string> { "" };
        foreach (var word in label.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines[^1].Length == 0) lines[^1] = word;
            else if (lines[^1].Length + 1 + word.Length <= LongestLine) lines[^1] += " " + word;
            else if (lines.Count < 3) lines.Add(word);
            else
            {
                lines[^1] += " …";
                break;
            }
        }
        return [.. lines.Select(l => l.Length > LongestLine + 7 ? l[..(LongestLine + 6)] + "…" : l)];
    }
}
