using System.Runtime.CompilerServices;

namespace HubAtlas.Data.Reading.Json;

/// <summary>Walks over the items of an array, giving the bytes of each.</summary>
internal ref struct JsonItems
{
    private readonly ReadOnlySpan<byte> _json;
    private int _position;

    /// <param name="json">Begins at the opening bracket; anything else (<c>null</c>) is an empty array.</param>
    public JsonItems(ReadOnlySpan<byte> json)
    {
        _json = json;
        _position = json is [(byte)'[', ..] ? 1 : json.Length;
    }

    public ReadOnlySpan<byte> Current { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext()
    {
        var position = JsonScanner.SkipBlanks(_json, _position);
        if (position < _json.Length && _json[position] == ',') position = JsonScanner.SkipBlanks(_json, position + 1);
        if (position >= _json.Length || _json[position] == ']') return false;
        var end = JsonScanner.SkipValue(_json, position);
        if (end < 0) return false;
        Current = _json[position..end];
        _position = end;
        return true;
    }
}
