using System.Runtime.CompilerServices;
using System.Text;

namespace HubAtlas.Data.Publishing.Wording;

/// <summary>Finished HTML or SVG. It is made only by <see cref="Of"/>, which escapes every string that is filled in.</summary>
internal readonly record struct Markup
{
    private readonly string? _text;

    private Markup(string text) => _text = text;

    public static readonly Markup Nothing = new("");

    public static Markup Of(ref MarkupHandler content) => new(content.Finish());

    public static Markup Join(IEnumerable<Markup> parts, string separator = "") => new(string.Join(Escape(separator), parts));

    /// <summary>For text of the program's own, such as a style sheet.</summary>
    public static Markup Trusted(string text) => new(text);

    public override string ToString() => _text ?? "";

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                // Control characters are not allowed in HTML, nor in the XML of SVG and KML.
                _ => escaped.Append(char.IsControl(letter) && letter is not ('\n' or '\t') ? '\uFFFD' : letter),
            };
        }

        return escaped.ToString();
    }
}

/// <summary>Lets <c>$"…{name}…"</c> mean: literal markup around escaped text.</summary>
[InterpolatedStringHandler]
internal readonly struct MarkupHandler(int literalLength, int formattedCount)
{
    private readonly StringBuilder _builder = new(literalLength + (formattedCount * 16));

    public void AppendLiteral(string literal) => _builder.Append(literal);

    public void AppendFormatted(string? text) => _builder.Append(Markup.Escape(text ?? ""));

    public void AppendFormatted(int number) => _builder.Append(number);

    public void AppendFormatted(Markup markup) => _builder.Append(markup);

    public void AppendFormatted(IEnumerable<Markup> parts)
    {
        foreach (var part in parts) _builder.Append(part);
    }

    public string Finish() => _builder.ToString();
}
