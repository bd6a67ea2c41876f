using System.Globalization;
using System.Text;
using System.Xml;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Formats;

/// <summary>The network as GEXF 1.3 (gexf.net) and as GraphML (graphml.graphdrawing.org).</summary>
internal static class NetworkXml
{
    private const string Gexf = "http://gexf.net/1.3";
    private const string Viz = "http://gexf.net/1.3/viz";
    private const string GraphMl = "http://graphml.graphdrawing.org/xmlns";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Replace,
    };

    public static void WriteGexf(string path, Network network, RunRecord run)
    {
        using var xml = XmlWriter.Create(path, Settings);
        xml.WriteStartElement("gexf", Gexf);
        xml.WriteAttributeString("xmlns", "viz", null, Viz);
        xml.WriteAttributeString("version", "1.3");
        xml.WriteStartElement("meta");
        xml.WriteElementString("creator", "HubAtlas " + run.ProgramVersion);
        xml.WriteElementString("description", EscapedXml.Clean($"{network.Title}. {Provenance.Line(network.Edition, run)}"));
        xml.WriteEndElement();
        Start(xml, "graph", ("defaultedgetype", "undirected"), ("mode", "static"));
        WriteAttributes(xml, "node", network.NodeValues);
        WriteAttributes(xml, "edge", network.EdgeValues);
        xml.WriteStartElement("nodes");
        foreach (var node in network.Nodes)
        {
            Start(xml, "node", ("id", node.Id), ("label", EscapedXml.Clean(node.Name)));
            WriteValues(xml, network.NodeValues, node);
            WritePosition(xml, node);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("edges");
        for (var i = 0; i < network.Edges.Count; i++)
        {
            var edge = network.Edges[i];
            Start(xml, "edge", ("id", Text(i)), ("source", edge.First.Id), ("target", edge.Second.Id), ("weight", Text(edge.Documents)));
            WriteValues(xml, network.EdgeValues, edge);
            xml.WriteEndElement();
        }
    }

    public static void WriteGraphMl(string path, Network network, RunRecord run)
    {
        using var xml = XmlWriter.Create(path, Settings);
        xml.WriteStartElement("graphml", GraphMl);
        xml.WriteElementString("desc", EscapedXml.Clean($"{network.Title}. {Provenance.Line(network.Edition, run)}"));
        WriteKey(xml, "node", "label", "string");
        foreach (var value in network.NodeValues) WriteKey(xml, "node", value.Name, value.IsWhole ? "long" : "double");
        WriteKey(xml, "edge", "weight", "long");
        foreach (var value in network.EdgeValues) WriteKey(xml, "edge", value.Name, value.IsWhole ? "long" : "double");
        Start(xml, "graph", ("id", network.Edition.Recipe.Name), ("edgedefault", "undirected"));
        foreach (var node in network.Nodes)
        {
            Start(xml, "node", ("id", node.Id));
            WriteData(xml, "node", "label", EscapedXml.Clean(node.Name));
            foreach (var value in network.NodeValues) WriteData(xml, "node", value.Name, value.Text(node));
            xml.WriteEndElement();
        }

        foreach (var edge in network.Edges)
        {
            Start(xml, "edge", ("source", edge.First.Id), ("target", edge.Second.Id));
            WriteData(xml, "edge", "weight", Text(edge.Documents));
            foreach (var value in network.EdgeValues) WriteData(xml, "edge", value.Name, value.Text(edge));
            xml.WriteEndElement();
        }
    }

    private static void WriteAttributes<T>(XmlWriter xml, string subject, IReadOnlyList<NetworkValue<T>> values)
    {
        Start(xml, "attributes", ("class", subject));
        foreach (var value in values)
        {
            Start(xml, "attribute", ("id", value.Name), ("title", value.Name), ("type", value.IsWhole ? "long" : "double"));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteValues<T>(XmlWriter xml, IReadOnlyList<NetworkValue<T>> values, T item)
    {
        xml.WriteStartElement("attvalues");
        foreach (var value in values)
        {
            Start(xml, "attvalue", ("for", value.Name), ("value", value.Text(item)));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WritePosition(XmlWriter xml, Cluster node)
    {
        xml.WriteStartElement("position", Viz);
        xml.WriteAttributeString("x", Rounded.Exact(node.Shape.Centre.Longitude));
        xml.WriteAttributeString("y", Rounded.Exact(node.Shape.Centre.Latitude));
        xml.WriteAttributeString("z", "0");
        xml.WriteEndElement();
    }

    private static void WriteKey(XmlWriter xml, string subject, string name, string type)
    {
        Start(xml, "key", ("id", $"{subject}_{name}"), ("for", subject), ("attr.name", name), ("attr.type", type));
        xml.WriteEndElement();
    }

    private static void WriteData(XmlWriter xml, string subject, string name, string text)
    {
        Start(xml, "data", ("key", $"{subject}_{name}"));
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    private static void Start(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
