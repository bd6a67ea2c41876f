namespace HubAtlas.Data.Reading.Json;

/// <summary>Where a value stands in its record; <c>default</c>: nowhere.</summary>
/// <param name="End">Position behind the last byte.</param>
internal readonly record struct JsonPart(int Start, int End)
{
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> json) => json[Start..End];
}
