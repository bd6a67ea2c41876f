namespace HubAtlas.Data.Reading.Grouping;

/// <summary>Rows one after another, in memory or continued in a temporary file that vanishes with the program.</summary>
internal sealed class RowPartition(string tempFolder) : IDisposable
{
    private readonly MemoryStream _memory = new();
    private FileStream? _file;

    public void Add(ReadOnlySpan<byte> row) => _memory.Write(row);

    public void Spill()
    {
        if (_memory.Length == 0) return;
        if (_file is null)
        {
            Directory.CreateDirectory(tempFolder);
            var path = Path.Combine(tempFolder, $"rows-{Guid.NewGuid():N}.part");
            _file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 12, FileOptions.DeleteOnClose);
        }

        _memory.WriteTo(_file);
        _memory.SetLength(0);
    }

    /// <summary>All rows in the order in which they were added.</summary>
    /// <param name="buffer">For rows from the file; a larger one takes its place when need be.</param>
    public ReadOnlyMemory<byte> Load(ref byte[] buffer)
    {
        if (_file is null) return _memory.GetBuffer().AsMemory(0, (int)_memory.Length);
        Spill();
        var length = checked((int)_file.Length);
        if (length > buffer.Length) buffer = new byte[length + (length / 4)];
        _file.Position = 0;
        _file.ReadExactly(buffer, 0, length);
        return buffer.AsMemory(0, length);
    }

    public void Dispose()
    {
        _memory.SetLength(0);
        _memory.Capacity = 0;
        _file?.Dispose();
        _file = null;
    }
}
