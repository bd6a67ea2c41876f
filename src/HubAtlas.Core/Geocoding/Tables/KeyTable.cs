using System.Numerics;
using System.Runtime.InteropServices;

namespace HubAtlas.Core.Geocoding.Tables;

/// <summary>
/// Values by keys of 64 bits, each beside its key, so that a look costs one line of the processor's cache. Made once, then only read.
/// </summary>
internal sealed class KeyTable<T> where T : unmanaged
{
    private readonly Slot[] _slots;
    private readonly int _shift;

    // Without gaps between the values, which would be written as they chance to be.
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    internal readonly record struct Slot(ulong Key, T Value);

    /// <param name="slots">Of another table.</param>
    public KeyTable(Slot[] slots) => (_slots, _shift) = (slots, ShiftOf(slots.Length));

    /// <param name="values">With keys other than 0, which marks an empty slot.</param>
    public KeyTable(IReadOnlyDictionary<ulong, T> values)
    {
        _slots = new Slot[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, values.Count * 3 / 2))];
        _shift = ShiftOf(_slots.Length);
        foreach (var (key, value) in values)
        {
            var at = SlotOf(key);
            while (_slots[at].Key != 0) at = (at + 1) & (_slots.Length - 1);
            _slots[at] = new(key, value);
        }
    }

    /// <summary>The table as it lies in memory and in files.</summary>
    public Slot[] Slots => _slots;

    public T Find(ulong key, T missing)
    {
        var slots = _slots;
        for (var at = SlotOf(key); ; at = (at + 1) & (slots.Length - 1))
        {
            ref readonly var slot = ref slots[at];
            if (slot.Key == key) return slot.Value;
            if (slot.Key == 0) return missing;
        }
    }

    private static int ShiftOf(int slots) => 64 - BitOperations.Log2((uint)slots);

    // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4): keys need not be spread.
    private int SlotOf(ulong key) => (int)(unchecked(key * 0x9E3779B97F4A7C15) >> _shift);
}
