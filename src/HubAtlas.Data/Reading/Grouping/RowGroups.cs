namespace HubAtlas.Data.Reading.Grouping;

/// <summary>
/// Brings together the rows of one document, wherever they stand in however many files, in bounded memory:
/// rows are kept as bytes in partitions by the hash of their key, and partitions go to temporary files when memory is used up.
/// </summary>
internal sealed class RowGroups : IDisposable
{
    private const int PartitionCount = 64;

    private readonly RowPartition[] _partitions = new RowPartition[PartitionCount];
    private readonly long _memoryBytes;
    private long _bytes;

    public RowGroups(string tempFolder, long memoryBytes)
    {
        _memoryBytes = memoryBytes;
        for (var index = 0; index < PartitionCount; index++) _partitions[index] = new RowPartition(tempFolder);
    }

    public RowWriter Row { get; } = new();

    /// <summary>Keeps the row that was just written to <see cref="Row"/>.</summary>
    public void Add()
    {
        var row = Row.Finish(out var hash);
        // The high bits choose the partition, so that hashes within one still differ in the low ones.
        var partition = _partitions[hash >> 58];
        partition.Add(row);
        _bytes += row.Length;
        if (_bytes < _memoryBytes) return;
        foreach (var full in _partitions) full.Spill();
        _bytes = 0;
    }

    /// <summary>Every group once; rows of a group in the order in which they came.</summary>
    public IEnumerable<RowGroup> Read()
    {
        byte[] buffer = [];
        foreach (var partition in _partitions)
        {
            var group = new RowGroup(partition.Load(ref buffer));
            while (group.MoveNext()) yield return group;
            partition.Dispose();
        }
    }

    public void Dispose()
    {
        foreach (var partition in _partitions) partition.Dispose();
    }
}
