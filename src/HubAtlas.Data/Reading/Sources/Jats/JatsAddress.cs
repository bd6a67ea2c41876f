using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Xml;

namespace HubAtlas.Data.Reading.Sources.Jats;

/// <summary>Makes an address of an <c>aff</c>: its text as a line, and what it says in elements of their own.</summary>
internal static partial class JatsAddress
{
    private static readonly string[] Apart = ["label", "email", "institution-id", "phone", "fax", "uri", "ext-link", "fn", "xref", "target", "contrib-id"];

    /// <summary>Elements that are parts of an address: where two follow one another without a comma, one is put between.</summary>
    private static readonly string[] Parts =
        ["institution", "institution-wrap", "addr-line", "city", "state", "postal-code", "country", "named-content"];

    public static Address Read(XElement aff)
    {
        var country = aff.First("country");
        return new Address
        {
            Text = TextOf(aff),
            Organisation = InstitutionOf(aff) is { Length: > 0 } institution ? institution : null,
            OrganisationId = aff.All("institution-id").Select(id => Ror().Match(XmlWalk.Clean(id))).Where(match => match.Success)
                .Select(match => "https://ror.org/" + match.Groups[1].Value).FirstOrDefault(),
            City = PartOf(aff, "city"),
            Region = PartOf(aff, "state"),
            Economy = country?.AttributeOf("country") is { Length: > 0 } code ? code : aff.TextOf("country"),
        };
    }

    /// <summary>The mark by which authors refer to it: a label, or a raised letter at its beginning.</summary>
    public static string LabelOf(XElement aff) => (aff.First("label") ?? RaisedAtBeginning(aff)) is { } label ? XmlWalk.Clean(label) : "";

    /// <summary>Of a department and its university the one with an id, else the last.</summary>
    private static string? InstitutionOf(XElement aff)
    {
        var all = aff.All("institution").Where(IsWhole).ToList();
        var known = all.Find(institution => institution.Parent != aff && institution.Parent!.First("institution-id") is not null);
        return (known ?? all.LastOrDefault()) is { } found ? XmlWalk.Clean(found) : null;
    }

    private static bool IsWhole(XElement institution) => institution.AttributeOf("content-type") is not ("dept" or "department" or "division");

    private static string? PartOf(XElement aff, string name)
    {
        var found = aff.Descendants().FirstOrDefault(element =>
            element.Name.LocalName == name || (element.AttributeOf("content-type") == name && Parts.Contains(element.Name.LocalName)));
        return found is not null && XmlWalk.Clean(found) is { Length: > 0 } text ? text : null;
    }

    private static string TextOf(XElement aff)
    {
        var text = new StringBuilder();
        var label = RaisedAtBeginning(aff);
        var isAtJoint = false;
        Append(aff);
        var line = string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Replace(" ,", ",", StringComparison.Ordinal).Trim(' ', ',', ';');

        void Append(XElement element)
        {
            foreach (var node in element.Nodes())
            {
                if (node is XText letters) AppendText(letters.Value);
                else if (node is XElement inner && inner != label && !Apart.Contains(inner.Name.LocalName)) AppendElement(inner);
            }
        }

        void AppendElement(XElement inner)
        {
            var isPart = Parts.Contains(inner.Name.LocalName);
            if (isPart && isAtJoint) text.Append(", ");
            isAtJoint &= !isPart;
            Append(inner);
            isAtJoint |= isPart && text.Length > 0;
        }

        void AppendText(string letters)
        {
            // Between two parts the document's own comma stands, or nothing but blanks.
            if (!string.IsNullOrWhiteSpace(letters)) isAtJoint = false;
            text.Append(letters);
        }
    }

    private static XElement? RaisedAtBeginning(XElement aff) => aff.Nodes().FirstOrDefault(IsNotBlank) is XElement { Name.LocalName: "sup" } first ? first : null;

    private static bool IsNotBlank(XNode node) => node is not XText text || !string.IsNullOrWhiteSpace(text.Value);

    [GeneratedRegex(@"(?:^|ror\.org/)(0[a-z0-9]{8})$", RegexOptions.CultureInvariant)]
    private static partial Regex Ror();
}
