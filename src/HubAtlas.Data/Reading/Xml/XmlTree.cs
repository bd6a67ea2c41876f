using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace HubAtlas.Data.Reading.Xml;

/// <summary>
/// Builds an element from a reader as <see cref="XElement.Load(XmlReader)"/> does, but no deeper than records are: text is gathered from all
/// elements beneath one, which takes the square of the depth.
/// </summary>
internal static class XmlTree
{
    private const int MostDepth = 1000;

    public static readonly string TooDeep = string.Create(CultureInfo.InvariantCulture, $"the record has elements in each other more than {MostDepth:N0} deep");

    /// <param name="reader">At an element.</param>
    /// <exception cref="InvalidDataException">Elements are nested too deeply.</exception>
    /// <exception cref="XmlException">The text is not valid XML.</exception>
    public static XElement Load(XmlReader reader)
    {
        var (root, depth) = (Begin(reader), 1);
        if (reader.IsEmptyElement) return root;
        for (var open = root; depth > 0;)
        {
            if (!reader.Read()) throw new XmlException("an element never ends");
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    var element = Begin(reader);
                    open.Add(element);
                    if (isEmpty) break;
                    if (++depth > MostDepth) throw new InvalidDataException(TooDeep);
                    open = element;
                    break;
                case XmlNodeType.EndElement:
                    depth--;
                    open = open.Parent ?? open;
                    break;
                case XmlNodeType.EntityReference:
                    throw new XmlException($"the entity {reader.Name} is not declared");
                default:
                    open.Add(reader.Value);
                    break;
            }
        }

        return root;
    }

    private static XElement Begin(XmlReader reader)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
        {
            element.Add(new XAttribute(XName.Get(reader.LocalName, reader.Prefix.Length == 0 ? "" : reader.NamespaceURI), reader.Value));
        }

        reader.MoveToElement();
        return element;
    }
}
