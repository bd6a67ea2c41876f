using System.Globalization;
using System.Text;
using System.Text.Json;

namespace HubAtlas.Data.Reading.Json;

/// <summary>Reads single values out of their bytes.</summary>
internal static class JsonText
{
    /// <summary>The bytes between the quotes, escapes resolved; empty for anything that is no string (<c>null</c>).</summary>
    public static ReadOnlySpan<byte> Bytes(ReadOnlySpan<byte> value)
    {
        if (value is not [(byte)'"', .., (byte)'"']) return default;
        var inner = value[1..^1];
        return inner.Contains((byte)'\\') ? Unescape(value) : inner;
    }

    public static string Read(ReadOnlySpan<byte> value) => Encoding.UTF8.GetString(Bytes(value));

    public static string? ReadOrNull(ReadOnlySpan<byte> value)
    {
        var bytes = Bytes(value);
        return bytes.IsEmpty ? null : Encoding.UTF8.GetString(bytes);
    }

    public static bool IsTrue(ReadOnlySpan<byte> value) => value.SequenceEqual("true"u8);

    public static int? Int(ReadOnlySpan<byte> value) =>
        int.TryParse(WithoutQuotes(value), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static ReadOnlySpan<byte> WithoutQuotes(ReadOnlySpan<byte> value) => value is [(byte)'"', .., (byte)'"'] ? value[1..^1] : value;

    /// <exception cref="JsonException">The escapes are wrong.</exception>
    private static byte[] Unescape(ReadOnlySpan<byte> value)
    {
        var reader = new Utf8JsonReader(value);
        reader.Read();
        var unescaped = new byte[value.Length];
        try
        {
            return unescaped[..reader.CopyString(unescaped)];
        }
        catch (InvalidOperationException error)
        {
            throw new JsonException("a text has half of a surrogate pair or is not UTF-8", error);
        }
    }
}
