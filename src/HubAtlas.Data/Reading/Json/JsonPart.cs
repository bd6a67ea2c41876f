namespace HubAtlas.Data.Reading.Json;

/// <summary>Where a value stands in its record; <c>default</c>: nowhere.</summary>
internal readonly record struct JsonPart
{
    // In one piece: a processor that has written two halves must wait before it can read both at once.
    private readonly ulong _bounds;

    /// <param name="end">Position behind the last byte.</param>
    public JsonPart(int start, int end) => _bounds = (uint)start | ((ulong)(uint)end << 32);

    public int Start => (int)_bounds;

    /// <summary>Position behind the last byte.</summary>
    public int End => (int)(_bounds >> 32);

    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> json) => json[Start..End];
}
