using System.Runtime.CompilerServices;

namespace HubAtlas.Data.Reading.Json;

/// <summary>
/// Walks over the items of an array by a <see cref="JsonMap"/> of its record, giving where each stands. It is given the record at every step:
/// to keep it here, too, would cost more than the step.
/// </summary>
internal struct MappedItems
{
    private readonly int _end;
    private int _position;

    /// <param name="json">The record of which the map was drawn.</param>
    /// <param name="part">Where the array stands; anything else (<c>null</c>) is an empty array.</param>
    public MappedItems(ReadOnlySpan<byte> json, JsonPart part)
    {
        _end = part.Start < part.End && json[part.Start] == '[' ? part.End : 0;
        _position = part.Start + 1;
    }

    public JsonPart Part { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext(ReadOnlySpan<byte> json, JsonMap map)
    {
        if (!TryBegin(json, out var start)) return false;
        var end = map.EndOfValue(json, start);
        // In broken text a string may seem to end behind the array.
        if ((uint)end > (uint)_end) return false;
        Part = new JsonPart(start, end);
        _position = end;
        return true;
    }

    /// <summary>Finds where the next item begins, for whoever will know where it ends and <see cref="Pass"/> it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool TryBegin(ReadOnlySpan<byte> json, out int start)
    {
        json = json[.._end];
        start = JsonScanner.SkipBlanks(json, _position);
        if (start < json.Length && json[start] == ',') start = JsonScanner.SkipBlanks(json, start + 1);
        return start < json.Length && json[start] != ']';
    }

    /// <param name="end">Position behind the item; negative: not known.</param>
    public void Pass(ReadOnlySpan<byte> json, JsonMap map, int start, int end)
    {
        if (end < 0) end = map.EndOfValue(json, start);
        _position = (uint)end <= (uint)_end ? end : _end;
    }
}
