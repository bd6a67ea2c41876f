namespace HubAtlas.Data.Reading.Grouping;

/// <summary>
/// Brings together the rows of one document, wherever they stand in however many files, in bounded memory:
/// rows are kept as bytes in partitions by the hash of their key, and a partition goes to a temporary file when its part of the memory is full.
/// </summary>
internal sealed class RowGroups : IDisposable
{
    /// <summary>Leading bits of the hash that choose the partition.</summary>
    internal const int PartitionBits = 8;

    private const int PartitionCount = 1 << PartitionBits;

    private readonly RowPartition[] _partitions = new RowPartition[PartitionCount];

    public RowGroups(string tempFolder, long memoryBytes)
    {
        for (var index = 0; index < PartitionCount; index++) _partitions[index] = new RowPartition(tempFolder, memoryBytes / PartitionCount);
    }

    public RowWriter Row { get; } = new();

    /// <summary>Keeps the row that was just written to <see cref="Row"/>.</summary>
    public void Add()
    {
        var row = Row.Finish(out var hash);
        // The high bits choose the partition, so that hashes within one still differ in the low ones.
        _partitions[hash >> (64 - PartitionBits)].Add(row);
    }

    /// <summary>Every group once; rows of a group in the order in which they came.</summary>
    public IEnumerable<RowGroup> Read()
    {
        byte[] buffer = [];
        var group = new RowGroup();
        foreach (var partition in _partitions)
        {
            group.Begin(partition.Load(ref buffer));
            while (group.MoveNext()) yield return group;
            partition.Dispose();
        }
    }

    public void Dispose()
    {
        foreach (var partition in _partitions) partition.Dispose();
    }
}
