using System.Runtime.CompilerServices;

namespace HubAtlas.Data.Reading.Json;

/// <summary>
/// Walks over the members of an object: gives every key and where its value stands, and skips what is inside, by a <see cref="JsonMap"/> of
/// its record where there is one. Keys with escapes are given as they are written; no format that is read has such keys.
/// </summary>
internal ref struct JsonObject
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly JsonMap? _map;
    private int _position;

    /// <param name="json">Begins at the opening brace.</param>
    public JsonObject(ReadOnlySpan<byte> json)
        : this(json, null, new JsonPart(0, json.Length))
    {
    }

    /// <param name="json">The record of which the map was drawn.</param>
    /// <param name="part">Where the object stands; anything else (<c>null</c>) is broken.</param>
    public JsonObject(ReadOnlySpan<byte> json, JsonMap? map, JsonPart part)
    {
        _json = json[..part.End];
        _map = map;
        IsBroken = part.Start >= part.End || json[part.Start] != '{';
        _position = part.Start + 1;
    }

    public ReadOnlySpan<byte> Key { get; private set; }

    public JsonPart Part { get; private set; }

    public readonly ReadOnlySpan<byte> Value => Part.Of(_json);

    /// <summary>Whether the walk ended because the text is no JSON.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Position behind the closing brace, once the walk has ended.</summary>
    public readonly int End => _position;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext()
    {
        if (IsBroken) return false;
        var position = JsonScanner.SkipBlanks(_json, _position);
        if (position < _json.Length && _json[position] == ',') position = JsonScanner.SkipBlanks(_json, position + 1);
        if (position < _json.Length && _json[position] == '}')
        {
            _position = position + 1;
            return false;
        }

        IsBroken = !TryTakeMember(position);
        return !IsBroken;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryTakeMember(int position)
    {
        if (position >= _json.Length || _json[position] != '"') return false;
        var keyEnd = _map is null ? JsonScanner.SkipString(_json, position) : _map.EndOfString(position);
        if (keyEnd < 0) return false;
        var colon = JsonScanner.SkipBlanks(_json, keyEnd);
        if (colon >= _json.Length || _json[colon] != ':') return false;
        var start = JsonScanner.SkipBlanks(_json, colon + 1);
        var end = _map is null ? JsonScanner.SkipValue(_json, start) : _map.EndOfValue(_json, start);
        // In broken text a string may seem to end behind the object.
        if (end < 0 || end > _json.Length) return false;
        Key = _json[(position + 1)..(keyEnd - 1)];
        Part = new JsonPart(start, end);
        _position = end;
        return true;
    }
}
