namespace HubAtlas.Data.Reading.Streams;

/// <summary>A line ends with a line feed, a carriage return, or both in this order; a file may mix them.</summary>
internal static class LineEnds
{
    private static readonly string[] Kinds = ["\r\n", "\n", "\r"];

    public static bool IsOne(byte letter) => letter is (byte)'\n' or (byte)'\r';

    public static int IndexIn(ReadOnlySpan<byte> text) => text.IndexOfAny((byte)'\n', (byte)'\r');

    public static string[] Split(string text) => text.Split(Kinds, StringSplitOptions.None);

    /// <summary>The text with a line feed at the end of each line.</summary>
    public static string Unify(string text) =>
        text.Contains('\r') ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    /// <summary>How many line ends a text has; one at its end may be the first half of one.</summary>
    public static int Count(ReadOnlySpan<byte> text)
    {
        var count = text.Count((byte)'\n');
        for (var next = text.IndexOf((byte)'\r'); next >= 0; next = text.IndexOf((byte)'\r'))
        {
            text = text[(next + 1)..];
            if (text is not [(byte)'\n', ..]) count++;
        }

        return count;
    }
}
