using System.Globalization;
using System.Text;
using System.Xml;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Tables;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Formats;

/// <summary>KML 2.2 (OGC 07-147r2): one placemark a cluster, its outline and centre, the ranking's columns as data.</summary>
internal static class Kml
{
    private const string Namespace = "http://www.opengis.net/kml/2.2";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Replace,
    };

    public static void Write(string path, Edition edition, RunRecord run)
    {
        var columns = RankingTable.Columns(edition);
        using var xml = XmlWriter.Create(path, Settings);
        xml.WriteStartElement("kml", Namespace);
        xml.WriteStartElement("Document");
        Element(xml, "name", edition.Recipe.Title + (edition.IsSimulated ? " (simulated data)" : ""));
        Element(xml, "description", Provenance.Line(edition, run));
        WriteStyle(xml);
        foreach (var cluster in edition.Clusters) WritePlacemark(xml, cluster, columns);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteStyle(XmlWriter xml)
    {
        xml.WriteStartElement("Style");
        xml.WriteAttributeString("id", "cluster");
        xml.WriteRaw("<LineStyle><color>ff1e37b4</color><width>1.5</width></LineStyle><PolyStyle><color>661e37b4</color></PolyStyle>");
        xml.WriteEndElement();
    }

    private static void WritePlacemark(XmlWriter xml, Cluster cluster, IReadOnlyList<Column<Cluster>> columns)
    {
        xml.WriteStartElement("Placemark");
        Element(xml, "name", $"{cluster.Rank.ToString(CultureInfo.InvariantCulture)}. {cluster.Name}");
        Element(xml, "styleUrl", "#cluster");
        xml.WriteStartElement("ExtendedData");
        foreach (var column in columns)
        {
            xml.WriteStartElement("Data");
            xml.WriteAttributeString("name", column.Name);
            Element(xml, "value", column.Value(cluster).Text);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("MultiGeometry");
        xml.WriteStartElement("Point");
        Element(xml, "coordinates", Coordinates(cluster.Shape.Centre));
        xml.WriteEndElement();
        foreach (var ring in cluster.Shape.Outline.Select(ExteriorRing.Of).OfType<IReadOnlyList<GeoPoint>>()) WritePolygon(xml, ring);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WritePolygon(XmlWriter xml, IReadOnlyList<GeoPoint> ring)
    {
        foreach (var name in new[] { "Polygon", "outerBoundaryIs", "LinearRing" }) xml.WriteStartElement(name);
        Element(xml, "coordinates", string.Join(' ', ring.Select(Coordinates)));
        for (var depth = 0; depth < 3; depth++) xml.WriteEndElement();
    }

    private static string Coordinates(GeoPoint point) => $"{Rounded.Text(point.Longitude, 6)},{Rounded.Text(point.Latitude, 6)}";

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, EscapedXml.Clean(text));
}
