using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace Almanac.Composing.Data;

/// <summary>
/// The network in GEXF 1.3 (gexf.net), for Gephi: the dates of relations are the lives of the edges, so that its
/// timeline works. An open or unknown end is left out.
/// </summary>
public static class Gexf
{
    private const string Namespace = "http://gexf.net/1.3";

    public static byte[] Write(DataGraph graph, DataNames names) => XmlFile.Write(xml =>
    {
        xml.WriteStartElement("gexf", Namespace);
        xml.WriteAttributeString("version", "1.3");
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("defaultedgetype", "directed");
        xml.WriteAttributeString("mode", "dynamic");
        xml.WriteAttributeString("timeformat", "date");
        Declare(xml, "node", DataGraph.NodeKeys);
        Declare(xml, "edge", DataGraph.EdgeKeys);
        xml.WriteStartElement("nodes");
        foreach (var node in graph.Nodes)
        {
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", node.Id.ToString());
            xml.WriteAttributeString("label", XmlFile.Text(node.Entry.Title.Text));
            Values(xml, DataGraph.Attributes(node, names));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteStartElement("edges");
        for (var i = 0; i < graph.Edges.Length; i++)
        {
            var (from, relation) = graph.Edges[i];
            xml.WriteStartElement("edge");
            xml.WriteAttributeString("id", i.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("source", from.ToString());
            xml.WriteAttributeString("target", relation.Other.ToString());
            xml.WriteAttributeString("label", relation.Type.Name);
            if (relation.Type.IsSymmetric) xml.WriteAttributeString("type", "undirected");
            if (DataDate.First(relation.From ?? relation.AsOf) is { Length: > 0 } start) xml.WriteAttributeString("start", start);
            if (DataDate.Last(relation.To ?? relation.AsOf) is { Length: > 0 } end) xml.WriteAttributeString("end", end);
            Values(xml, DataGraph.Attributes(graph.Edges[i], names));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void Declare(XmlWriter xml, string of, ImmutableArray<string> keys)
    {
        xml.WriteStartElement("attributes");
        xml.WriteAttributeString("class", of);
        foreach (var key in keys)
        {
            xml.WriteStartElement("attribute");
            xml.WriteAttributeString("id", key);
            xml.WriteAttributeString("title", key);
            xml.WriteAttributeString("type", "string");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Values(XmlWriter xml, IEnumerable<(string Key, string Value)> values)
    {
        xml.WriteStartElement("attvalues");
        foreach (var (key, value) in values.Where(v => v.Value.Length > 0))
        {
            xml.WriteStartElement("attvalue");
            xml.WriteAttributeString("for", key);
            xml.WriteAttributeString("value", XmlFile.Text(value));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }
}
