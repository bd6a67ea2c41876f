using System.Text;

namespace HubAtlas.Data.Reading.Text;

/// <summary>Gives the same string for the same bytes where it can: names of organisations and economies come up again and again.</summary>
internal sealed class TextPool
{
    private const int SlotCount = 1 << 14;

    // Longer texts are hardly ever repeated.
    private const int LongestBytes = 160;

    private readonly (byte[] Bytes, string Text)[] _slots = new (byte[], string)[SlotCount];

    public string Get(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return "";
        if (bytes.Length > LongestBytes) return Encoding.UTF8.GetString(bytes);
        ref var slot = ref _slots[ByteHash.Of(bytes) & (SlotCount - 1)];
        if (slot.Bytes is null || !bytes.SequenceEqual(slot.Bytes)) slot = (bytes.ToArray(), Encoding.UTF8.GetString(bytes));
        return slot.Text;
    }

    public string? GetOrNull(ReadOnlySpan<byte> bytes) => bytes.IsEmpty ? null : Get(bytes);
}
