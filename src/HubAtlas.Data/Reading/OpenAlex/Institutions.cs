using HubAtlas.Data.Reading.Json;

namespace HubAtlas.Data.Reading.OpenAlex;

/// <summary>Remembers the institutions met lately by their bytes: the same hundred thousand come up again and again.</summary>
internal sealed class Institutions(TextPool pool)
{
    private const int SlotCount = 1 << 15;

    // Enough to choose a slot by: the id stands at the beginning. All bytes are compared in any case.
    private const int HashedBytes = 56;

    // What is longer is rare and would take too much memory.
    private const int LongestBytes = 1000;

    private readonly (byte[] Bytes, Institution Institution)[] _slots = new (byte[], Institution)[SlotCount];

    public Institution Find(ReadOnlySpan<byte> json, JsonMap map, JsonPart part)
    {
        var bytes = part.Of(json);
        if (bytes.Length > LongestBytes) return Institution.Parse(json, map, part, pool);
        ref var slot = ref _slots[ByteHash.Of(bytes[..Math.Min(HashedBytes, bytes.Length)]) & (SlotCount - 1)];
        if (slot.Bytes is null || !bytes.SequenceEqual(slot.Bytes)) slot = (bytes.ToArray(), Institution.Parse(json, map, part, pool));
        return slot.Institution;
    }
}
