namespace HubAtlas.Data.Reading.Text;

/// <summary>A copy of a few bytes that is compared and written over, never made a string.</summary>
internal sealed class ShortBytes
{
    private byte[] _bytes = new byte[48];
    private int _length;

    public void Set(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _bytes.Length) _bytes = new byte[bytes.Length];
        bytes.CopyTo(_bytes);
        _length = bytes.Length;
    }

    public bool Is(ReadOnlySpan<byte> bytes) => bytes.SequenceEqual(_bytes.AsSpan(0, _length));
}
