using System.Xml.Linq;

namespace HubAtlas.Data.Reading.Xml;

/// <summary>Finds elements by their local names, whatever their namespace.</summary>
internal static class XmlWalk
{
    public static IEnumerable<XElement> All(this XElement element, params ReadOnlySpan<string> names)
    {
        var wanted = names.ToArray();
        return element.Descendants().Where(found => wanted.Contains(found.Name.LocalName, StringComparer.Ordinal));
    }

    public static IEnumerable<XElement> Children(this XElement element, string name) => element.Elements().Where(child => child.Name.LocalName == name);

    /// <summary>The first descendant that bears one of the names, in the order of the names.</summary>
    public static XElement? First(this XElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.Descendants().FirstOrDefault(found => found.Name.LocalName == name) is { } first) return first;
        }

        return null;
    }

    /// <summary>The text of the first descendant that bears one of the names and has any; blanks made single.</summary>
    public static string? TextOf(this XElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var found = element.Descendants().Where(e => e.Name.LocalName == name).Select(Clean).FirstOrDefault(text => text.Length > 0);
            if (found is not null) return found;
        }

        return null;
    }

    public static string? AttributeOf(this XElement element, string name) =>
        element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;

    public static string Clean(XElement element) =>
        string.Join(' ', element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
