using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Grouping;

namespace HubAtlas.Data.Reading.Delivery;

/// <summary>The tables of one set, ready to be gone through.</summary>
internal sealed record DeliveryTables(SourceSet Set, TableFamily Family, ReadOptions Options, IRecordSink Sink, CancellationToken Cancellation)
{
    public bool Has(string role) => Set.Files.Any(file => file.Role == role);

    /// <summary>Every row of one table.</summary>
    public void Read(string role, Action<TableScan> onRow) => TableScan.Read(Set, Family[role], Options, Sink, Cancellation, onRow);

    /// <summary>Adds the rows of one table to groups by the table's first column; a row without that belongs to nothing and is rejected.</summary>
    /// <param name="tag">Tells rows of different tables apart.</param>
    /// <param name="keep">Writes what is kept of a row.</param>
    public void Gather(RowGroups groups, string role, byte tag, Action<TableScan, RowWriter> keep)
    {
        var key = Family[role].Columns.Names.First();
        Read(role, row =>
        {
            if (row[0].IsEmpty)
            {
                row.Reject(key, "", $"row of {role} without {key}");
                return;
            }

            keep(row, groups.Row.Begin(row[0], tag, row.Line));
            groups.Add();
        });
    }

    /// <summary>Hands every group over, once.</summary>
    public void ForEach(RowGroups groups, Action<RowGroup> take)
    {
        foreach (var group in groups.Read())
        {
            Cancellation.ThrowIfCancellationRequested();
            take(group);
        }
    }
}
