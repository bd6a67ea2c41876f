using System.Text;

namespace HubAtlas.GazetteerCompiler;

/// <summary>Strings one after another, each behind a byte of its length; equal strings are kept once.</summary>
internal sealed class StringPool
{
    private readonly Dictionary<string, int> _offsets = new(StringComparer.Ordinal);
    private readonly List<byte> _bytes = [];

    public int Add(string text)
    {
        if (_offsets.TryGetValue(text, out var offset)) return offset;
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length > byte.MaxValue) throw new InvalidOperationException($"Found: a name of {bytes.Length} bytes: {text}");
        _offsets[text] = offset = _bytes.Count;
        _bytes.Add((byte)bytes.Length);
        _bytes.AddRange(bytes);
        return offset;
    }

    public byte[] ToArray() => [.. _bytes];
}
