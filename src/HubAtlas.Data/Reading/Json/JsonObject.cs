using System.Runtime.CompilerServices;

namespace HubAtlas.Data.Reading.Json;

/// <summary>
/// Walks over the members of an object: gives every key and the bytes of its value, and skips what is inside.
/// Keys with escapes are given as they are written; no format that is read has such keys.
/// </summary>
internal ref struct JsonObject
{
    private readonly ReadOnlySpan<byte> _json;
    private int _position;

    /// <param name="json">Begins at the opening brace.</param>
    public JsonObject(ReadOnlySpan<byte> json)
    {
        _json = json;
        _position = json is [(byte)'{', ..] ? 1 : -1;
        IsBroken = _position < 0;
    }

    public ReadOnlySpan<byte> Key { get; private set; }

    public ReadOnlySpan<byte> Value { get; private set; }

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
        var keyEnd = JsonScanner.SkipString(_json, position);
        if (keyEnd < 0) return false;
        var colon = JsonScanner.SkipBlanks(_json, keyEnd);
        if (colon >= _json.Length || _json[colon] != ':') return false;
        var start = JsonScanner.SkipBlanks(_json, colon + 1);
        var end = JsonScanner.SkipValue(_json, start);
        if (end < 0) return false;
        Key = _json[(position + 1)..(keyEnd - 1)];
        Value = _json[start..end];
        _position = end;
        return true;
    }
}
