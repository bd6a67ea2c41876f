using System.Text;
using System.Xml;

namespace HubAtlas.Data.Publishing.Wording;

/// <summary>Text without the characters that XML 1.0 §2.2 forbids; each becomes U+FFFD.</summary>
internal static class EscapedXml
{
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar.ToString() : rune.ToString());
        return clean.ToString();
    }
}
