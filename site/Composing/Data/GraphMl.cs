using System.Xml;

namespace Almanac.Composing.Data;

/// <summary>The network in GraphML (graphml.graphdrawing.org, schema 1.1): directed, several edges may join two nodes.</summary>
public static class GraphMl
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    public static byte[] Write(DataGraph graph, DataNames names) => XmlFile.Write(xml =>
    {
        xml.WriteStartElement("graphml", Namespace);
        Key(xml, "node", "label");
        foreach (var key in DataGraph.NodeKeys) Key(xml, "node", key);
        foreach (var key in DataGraph.EdgeKeys) Key(xml, "edge", key);
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("id", "almanac");
        xml.WriteAttributeString("edgedefault", "directed");
        foreach (var node in graph.Nodes)
        {
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", node.Id.ToString());
            Data(xml, "node-label", node.Entry.Title.Text);
            foreach (var (key, value) in DataGraph.Attributes(node, names)) Data(xml, $"node-{key}", value);
            xml.WriteEndElement();
        }
        for (var i = 0; i < graph.Edges.Length; i++)
        {
            var edge = graph.Edges[i];
            xml.WriteStartElement("edge");
            xml.WriteAttributeString("id", $"e{i}");
            xml.WriteAttributeString("source", edge.From.ToString());
            xml.WriteAttributeString("target", edge.Relation.Other.ToString());
            if (edge.Relation.Type.IsSymmetric) xml.WriteAttributeString("directed", "false");
            foreach (var (key, value) in DataGraph.Attributes(edge, names)) Data(xml, $"edge-{key}", value);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void Key(XmlWriter xml, string of, string name)
    {
        xml.WriteStartElement("key");
        xml.WriteAttributeString("id", $"{of}-{name}");
        xml.WriteAttributeString("for", of);
        xml.WriteAttributeString("attr.name", name);
        xml.WriteAttributeString("attr.type", "string");
        xml.WriteEndElement();
    }

    private static void Data(XmlWriter xml, string key, string value)
    {
        if (value.Length == 0) return;
        xml.WriteStartElement("data");
        xml.WriteAttributeString("key", key);
        xml.WriteString(XmlFile.Text(value));
        xml.WriteEndElement();
    }
}
