using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace HubAtlas.Data.Reading.Json;

/// <summary>
/// JSON made from XML, back as XML, so that one reader serves both: <c>"@name"</c> is an attribute, <c>"$"</c> the text, an array repeats
/// its element; prefixes are dropped.
/// </summary>
internal static class JsonTree
{
    public static XElement ToXml(string name, JsonElement value)
    {
        var element = new XElement(NameOf(name));
        Fill(element, value);
        return element;
    }

    private static void Fill(XElement element, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray()) Fill(element, item);
        }
        else if (value.ValueKind != JsonValueKind.Object) element.Add(TextOf(value));
        else foreach (var member in value.EnumerateObject()) Add(element, member);
    }

    private static void Add(XElement element, JsonProperty member)
    {
        var name = KeyOf(member);
        if (name == "$") element.Add(TextOf(member.Value));
        else if (name.StartsWith('@')) element.SetAttributeValue(NameOf(name[1..]), TextOf(member.Value));
        else if (member.Value.ValueKind != JsonValueKind.Array) element.Add(ToXml(name, member.Value));
        else foreach (var item in member.Value.EnumerateArray()) element.Add(ToXml(name, item));
    }

    private static string KeyOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: a key that nobody asks for.
            return "";
        }
    }

    private static string NameOf(string name) => XmlConvert.EncodeLocalName(name[(name.LastIndexOf(':') + 1)..]) is { Length: > 0 } local ? local : "_";

    private static string TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.Null ? "" : value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: the text is kept as it was written.
            return value.GetRawText();
        }
    }
}
