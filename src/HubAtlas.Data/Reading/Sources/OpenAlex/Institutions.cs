using System.Buffers;
using HubAtlas.Data.Reading.Json;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Sources.OpenAlex;

/// <summary>Remembers the institutions met lately by their bytes: the same hundred thousand come up again and again.</summary>
internal sealed class Institutions(TextPool pool) : IDisposable
{
    private const int SlotCount = 1 << 15;

    // Enough to choose a slot by: the id stands at the beginning. All bytes are compared in any case.
    private const int HashedBytes = 56;

    // What is longer is rare and would take too much memory.
    private const int LongestBytes = 384;

    private readonly MemberFinder _members = Institution.Members();

    // In one piece: arrays of their own, replaced all the time, would keep the garbage collector busy. The next file takes the same piece.
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(SlotCount * LongestBytes);
    private readonly KnownInstitution[] _slots = new KnownInstitution[SlotCount];

    public Institution Find(ReadOnlySpan<byte> json, JsonMap map, JsonPart part)
    {
        var bytes = part.Of(json);
        if (bytes.Length > LongestBytes) return Institution.Parse(_members, json, map, part, pool);
        var hash = (uint)ByteHash.Of(bytes[..Math.Min(HashedBytes, bytes.Length)]);
        var index = (int)(hash & (SlotCount - 1));
        ref var slot = ref _slots[index];
        var kept = _bytes.AsSpan(index * LongestBytes, LongestBytes);
        if (slot.Hash == hash && bytes.SequenceEqual(kept[..slot.Length]))
        {
            if (!slot.WasMetAgain) slot.WasMetAgain = true;
            return slot.Institution;
        }

        var institution = Institution.Parse(_members, json, map, part, pool);
        if (slot.WasMetAgain)
        {
            slot.WasMetAgain = false;
            return institution;
        }

        slot = new KnownInstitution { Hash = hash, Length = (ushort)bytes.Length, Institution = institution };
        bytes.CopyTo(kept);
        return institution;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        Array.Clear(_slots);
    }

    private struct KnownInstitution
    {
        public uint Hash;
        public ushort Length;

        /// <summary>Since another was turned away: what is met often is not to make room for what is met once.</summary>
        public bool WasMetAgain;
        public Institution Institution;
    }
}
