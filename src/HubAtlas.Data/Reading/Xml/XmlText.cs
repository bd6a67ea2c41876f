using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace HubAtlas.Data.Reading.Xml;

/// <summary>Parses one element that was cut out of its document, so without the declarations above it.</summary>
internal static partial class XmlText
{
    // No document type, no entities of one's own, nothing fetched.
    private static readonly XmlReaderSettings Settings = new()
    {
        ConformanceLevel = ConformanceLevel.Fragment,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    };

    /// <param name="cause">Why there is no element.</param>
    /// <returns>Null when the text is not valid XML, or nested too deeply.</returns>
    public static XElement? Parse(ReadOnlySpan<byte> bytes, out string cause)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var element = TryParse(text, [], out cause);
        return element is null && cause != XmlTree.TooDeep ? TryParse(WithoutNamedEntities(text), PrefixesIn(text), out cause) : element;
    }

    private static XElement? TryParse(string text, IReadOnlyCollection<string> prefixes, out string cause)
    {
        cause = "the record is not valid XML";
        var names = new XmlNamespaceManager(new NameTable());
        foreach (var prefix in prefixes) names.AddNamespace(prefix, "urn:" + prefix);
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings, new XmlParserContext(null, names, null, XmlSpace.None));
            return reader.MoveToContent() == XmlNodeType.Element ? XmlTree.Load(reader) : null;
        }
        catch (InvalidDataException error)
        {
            cause = error.Message;
            return null;
        }
        catch (Exception error) when (error is XmlException or ArgumentException)
        {
            return null;
        }
    }

    private static HashSet<string> PrefixesIn(string text) =>
        [.. Prefix().Matches(text).Select(match => match.Groups[1].Value).Where(prefix => prefix is not ("xml" or "xmlns"))];

    /// <summary>Letters that older documents declare by name (&amp;eacute;) become themselves; unknown names become their name.</summary>
    private static string WithoutNamedEntities(string text) => NamedEntity().Replace(text, match =>
    {
        var decoded = WebUtility.HtmlDecode(match.Value);
        return decoded == match.Value ? match.Groups[1].Value : WebUtility.HtmlEncode(decoded);
    });

    [GeneratedRegex("&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{0,30});", RegexOptions.CultureInvariant)]
    private static partial Regex NamedEntity();

    [GeneratedRegex(@"[<\s/]([A-Za-z_][\w.-]{0,30}):[A-Za-z_]", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();
}
