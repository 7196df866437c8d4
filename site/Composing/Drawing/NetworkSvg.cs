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
public sealed class NetworkSvg
{
    private const double LineGap = 6, DateHeight = 12;

    private readonly NetworkPicture picture;
    private readonly Network network;
    private readonly LinkedAlmanac almanac;
    private readonly Language language;
    private readonly string root;
    private readonly List<string>[] labels;
    private readonly Box[] boxes;
    private readonly double height;
    private readonly StringBuilder svg = new(8192);

    private NetworkSvg(NetworkPicture picture, Network network, LinkedAlmanac almanac, Language language, string root)
    {
        (this.picture, this.network, this.almanac, this.language, this.root) = (picture, network, almanac, language, root);
        labels = [.. network.Nodes.Select(id => LabelText.Lines(almanac[id].Entry.ShortName))];
        var sizes = labels.Select((lines, i) => (
            Width: Math.Min(picture.Width - 12, (lines.Max(LabelText.Width) * (picture.HasCentre && i == 0 ? 1.1 : 1)) + 16),
            Height: (lines.Count * LabelText.LineHeight) + 12)).ToArray();
        (boxes, height) = GraphLayout.Place(sizes, [.. network.Edges.Select(e => (e.From, e.To)).Distinct()], picture.Width, picture.Roominess, picture.IsThorough);
    }

    /// <summary>The picture of a network of at least one entry.</summary>
    /// <param name="picture">How it is drawn.</param>
    /// <param name="network">What it shows.</param>
    /// <param name="almanac">Where its entries are.</param>
    /// <param name="language">The words of the page.</param>
    /// <param name="root">What leads from the page to the root of the site.</param>
    public static Html Draw(NetworkPicture picture, Network network, LinkedAlmanac almanac, Language language, string root) =>
        new NetworkSvg(picture, network, almanac, language, root).Draw();

    private Html Draw()
    {
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"network\" viewBox=\"0 0 {picture.Width} {height:0}\" role=\"group\" aria-labelledby=\"{picture.Id}-title\" aria-describedby=\"{picture.Id}-desc\"><title id=\"{picture.Id}-title\">");
        HtmlText.Append(svg, picture.Title).Append("</title><desc id=\"").Append(picture.Id).Append("-desc\">");
        HtmlText.Append(svg, picture.Description).Append("</desc>");
        var dates = new List<(Box Box, string Text)>();
        foreach (var pair in network.Edges.Index().GroupBy(e => (e.Item.From, e.Item.To)))
        {
            var lines = picture.IsFiltered ? [.. pair] : pair.DistinctBy(e => e.Item.Relation.Type.Family).ToList();
            for (var i = 0; i < lines.Count; i++)
            {
                var (from, to) = Beside(boxes[pair.Key.From], boxes[pair.Key.To], (i - ((lines.Count - 1) / 2.0)) * LineGap);
                AppendEdge(lines[i].Item, lines[i].Index, from, to);
                if (picture.IsDated && Date(lines[i].Item, from, to, dates) is { } date) dates.Add(date);
            }
        }
        for (var i = 0; i < network.Nodes.Length; i++) AppendNode(i);
        foreach (var (box, text) in dates)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"when\" text-anchor=\"middle\" x=\"{box.X:0.#}\" y=\"{box.Y + 4:0.#}\">{text}</text>");
        }
        return new(svg.Append("</svg>").ToString());
    }

    /// <summary>The line between two boxes, moved sideways, so that several relations of a pair all show.</summary>
    private static ((double X, double Y) From, (double X, double Y) To) Beside(in Box from, in Box to, double by)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Max(1, Math.Sqrt((dx * dx) + (dy * dy)));
        var (x, y) = (-dy / length * by, dx / length * by);
        return ((from.X + x, from.Y + y), (to.X + x, to.Y + y));
    }

    private void AppendEdge(NetworkEdge edge, int number, (double X, double Y) from, (double X, double Y) to)
    {
        var (one, other) = (almanac[network.Nodes[edge.From]].Entry, almanac[network.Nodes[edge.To]].Entry);
        svg.Append("<line class=\"").Append(edge.Relation.Type.Family.ToString().ToLowerInvariant())
            .Append(CultureInfo.InvariantCulture, $"\" x1=\"{from.X:0.#}\" y1=\"{from.Y:0.#}\" x2=\"{to.X:0.#}\" y2=\"{to.Y:0.#}\"");
        if (picture.IsFiltered)
        {
            var years = TieYears.Of(edge.Relation, one, other);
            svg.Append(CultureInfo.InvariantCulture, $" data-tie=\"{number}\" data-ends=\"{edge.From} {edge.To}\" data-years=\"{years.First}/{years.Last}\"");
        }
        HtmlText.Append(svg.Append("><title>"), language.Say("network-tie",
            ("from", NameHtml.Isolated(one.ShortName)), ("relation", edge.Relation.Type.Shown), ("to", NameHtml.Isolated(other.ShortName))));
        var period = language.Dates.Period(edge.Relation.From, edge.Relation.To, edge.Relation.AsOf);
        if (period.Length > 0) HtmlText.Append(svg.Append(", "), period);
        svg.Append("</title></line>");
    }

    /// <summary>The years of a relation and where on its line they stand clear of everything; null where there is no such place, or no date.</summary>
    private (Box Box, string Text)? Date(NetworkEdge edge, (double X, double Y) from, (double X, double Y) to, List<(Box Box, string Text)> taken)
    {
        var text = YearText(edge.Relation);
        if (text.Length == 0) return null;
        foreach (var along in (ReadOnlySpan<double>)[0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72])
        {
            var box = new Box(from.X + ((to.X - from.X) * along), from.Y + ((to.Y - from.Y) * along), LabelText.Width(text), DateHeight);
            if (Array.Exists(boxes, b => b.Meets(box, 1)) || taken.Exists(t => t.Box.Meets(box, 1))) continue;
            return (box, text);
        }
        return null;
    }

    /// <summary>Such as <c>2012–2015</c>, <c>2017–</c>, <c>–2020</c>, <c>2019</c>; empty where there is no date.</summary>
    private string YearText(Relation relation)
    {
        var (from, to) = (relation.From is { } start ? language.Dates.Year(start) : "", relation.To is { } end ? language.Dates.Year(end) : "");
        if (from.Length + to.Length == 0) return relation.AsOf is { } asOf ? language.Dates.Year(asOf) : "";
        return from == to || (to.Length == 0 && relation.Type.Family == RelationFamily.Lineage) ? from : $"{from}–{to}";
    }

    private void AppendNode(int i)
    {
        var entry = almanac[network.Nodes[i]].Entry;
        var (isCentre, box) = (picture.HasCentre && i == 0, boxes[i]);
        if (!isCentre)
        {
            svg.Append("<a href=\"").Append(root).Append(Addresses.Of(entry.Id)).Append('"');
            if (picture.IsFiltered) svg.Append(" data-node=\"").Append(i).Append('"');
            svg.Append('>');
        }
        svg.Append("<g class=\"node ").Append(entry.Id.Kind.ToString().ToLowerInvariant()).Append(isCentre ? " centre" : "").Append("\">");
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{box.Left:0.#}\" y=\"{box.Top:0.#}\" width=\"{box.Width:0.#}\" height=\"{box.Height:0.#}\" rx=\"{Corner(entry.Id.Kind, box.Height)}\"/>");
        svg.Append("<text text-anchor=\"middle\">");
        for (var line = 0; line < labels[i].Count; line++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<tspan x=\"{box.X:0.#}\" y=\"{box.Top + 17 + (line * LabelText.LineHeight):0.#}\">");
            HtmlText.Append(svg, labels[i][line]).Append("</tspan>").Append(line + 1 < labels[i].Count ? " " : "");
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
}
