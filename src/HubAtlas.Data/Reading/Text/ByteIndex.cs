namespace HubAtlas.Data.Reading.Text;

/// <summary>Numbers distinct keys from 0 in the order in which they come; keys are bytes and never become strings.</summary>
internal sealed class ByteIndex
{
    // A number plus one; 0 is free.
    private int[] _slots = new int[1 << 10];
    private ulong[] _hashes = new ulong[1 << 9];
    private int[] _ends = new int[1 << 9];
    private byte[] _keys = new byte[1 << 14];

    public int Count { get; private set; }

    /// <returns>−1 for a key that was never added.</returns>
    public int Find(ReadOnlySpan<byte> key) => _slots[SlotOf(key, ByteHash.Of(key))] - 1;

    public int GetOrAdd(ReadOnlySpan<byte> key)
    {
        var hash = ByteHash.Of(key);
        var slot = SlotOf(key, hash);
        if (_slots[slot] > 0) return _slots[slot] - 1;
        if (Count == _hashes.Length) Grow();
        var start = Count == 0 ? 0 : _ends[Count - 1];
        if (start + key.Length > _keys.Length) Array.Resize(ref _keys, (2 * _keys.Length) + key.Length);
        key.CopyTo(_keys.AsSpan(start));
        (_hashes[Count], _ends[Count]) = (hash, start + key.Length);
        _slots[SlotOf(key, hash)] = ++Count;
        return Count - 1;
    }

    /// <summary>Where the key is, or the free slot where it would be.</summary>
    private int SlotOf(ReadOnlySpan<byte> key, ulong hash)
    {
        var mask = _slots.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var number = _slots[slot] - 1;
            if (number < 0 || (_hashes[number] == hash && Key(number).SequenceEqual(key))) return slot;
        }
    }

    private ReadOnlySpan<byte> Key(int number) => _keys.AsSpan((number == 0 ? 0 : _ends[number - 1]).._ends[number]);

    private void Grow()
    {
        Array.Resize(ref _hashes, 2 * _hashes.Length);
        Array.Resize(ref _ends, 2 * _ends.Length);
        _slots = new int[4 * _hashes.Length / 2];
        var mask = _slots.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var slot = (int)_hashes[number] & mask;
            while (_slots[slot] > 0) slot = (slot + 1) & mask;
            _slots[slot] = number + 1;
        }
    }
}
