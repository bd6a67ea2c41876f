using System.Runtime.CompilerServices;

namespace HubAtlas.Data.Reading.Json;

/// <summary>Walks over the items of an array by a <see cref="JsonMap"/> of its record, giving where each stands.</summary>
internal ref struct MappedItems
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly JsonMap _map;
    private int _position;

    /// <param name="json">The record of which the map was drawn.</param>
    /// <param name="part">Where the array stands; anything else (<c>null</c>) is an empty array.</param>
    public MappedItems(ReadOnlySpan<byte> json, JsonMap map, JsonPart part)
    {
        _json = part.Start < part.End && json[part.Start] == '[' ? json[..part.End] : default;
        _map = map;
        _position = part.Start + 1;
    }

    public JsonPart Part { get; private set; }

    public readonly ReadOnlySpan<byte> Value => Part.Of(_json);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext()
    {
        var position = JsonScanner.SkipBlanks(_json, _position);
        if (position < _json.Length && _json[position] == ',') position = JsonScanner.SkipBlanks(_json, position + 1);
        if (position >= _json.Length || _json[position] == ']') return false;
        var end = _map.EndOfValue(_json, position);
        // In broken text a string may seem to end behind the array.
        if (end < 0 || end > _json.Length) return false;
        Part = new JsonPart(position, end);
        _position = end;
        return true;
    }
}
