using DuckDB.NET.Native;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Tests.Storing;

public sealed class SpoolTests : IDisposable
{
    private const int Rows = 10_000;
    private readonly TempWorkspace _workspace = new();
    private readonly Database _database;
    private readonly Connection _connection;
    private readonly Spool _spool;

    public SpoolTests()
    {
        Directory.CreateDirectory(_workspace.Folder);
        _database = Database.Open(Path.Combine(_workspace.Folder, "spool.duckdb"), [new("threads", "2")]);
        _connection = _database.Connect();
        _spool = new Spool(SpoolPath, [
            ("n", DuckDBType.BigInt), ("i", DuckDBType.Integer), ("d", DuckDBType.Double), ("b", DuckDBType.Boolean), ("t", DuckDBType.Varchar)]);
    }

    private string SpoolPath => Path.Combine(_workspace.Folder, "rows");

    public void Dispose()
    {
        _spool.Dispose();
        _connection.Dispose();
        _database.Dispose();
        _workspace.Dispose();
    }

    /// <summary>All types, nulls in every column, texts around the length that fits in place, several chunks, the last one not full.</summary>
    [Fact]
    public void Rows_are_read_as_they_were_written()
    {
        Fill();
        var read = _connection.List($"SELECT n, i, d, b, t FROM {_spool.Sql} ORDER BY n", rows => (
            rows.Long(0), rows.IsNull(1) ? (int?)null : rows.Int(1), rows.IsNull(2) ? (double?)null : rows.Double(2),
            !rows.IsNull(3) && rows.Bool(3), rows.Text(4)));
        Assert.Equal(Enumerable.Range(0, Rows).Select(row => ((long)row, Whole(row), Real(row), row % 2 == 0, Text(row))), read);
    }

    [Fact]
    public void A_statement_may_ask_for_some_columns_in_any_order_and_join_a_spool_with_itself()
    {
        Fill();
        Assert.Equal(Rows, _connection.Number($"SELECT count(*) FROM {_spool.Sql}"));
        Assert.Equal(Enumerable.Range(0, Rows).Sum(row => (long)row), _connection.Number($"SELECT CAST(sum(n) AS BIGINT) FROM {_spool.Sql}"));
        Assert.Equal(Rows, _connection.Number($"SELECT count(*) FROM {_spool.Sql} a JOIN {_spool.Sql} b USING (n) WHERE a.t IS NOT DISTINCT FROM b.t"));
        Assert.Equal(Text(777), _connection.Text($"SELECT t FROM {_spool.Sql} WHERE n = 777"));
    }

    [Fact]
    public void Without_rows_there_is_no_file_and_an_empty_table()
    {
        _spool.Flush();
        Assert.False(File.Exists(SpoolPath));
        Assert.Equal(0, _connection.Number($"SELECT count(*) FROM {_spool.Sql}"));
        Fill();
        Assert.True(File.Exists(SpoolPath));
        _spool.Dispose();
        Assert.False(File.Exists(SpoolPath));
        Assert.Throws<DuckDbException>(() => _connection.Number($"SELECT count(*) FROM {_spool.Sql}"));
    }

    [Fact]
    public void Rows_with_very_long_texts_are_handed_over_by_few()
    {
        string[] texts = [.. Enumerable.Range(0, 7).Select(i => new string((char)('a' + i), 6_000_000 + i))];
        foreach (var text in texts) _spool.Add(1L).AddNull().AddNull().AddNull().Add(text).EndRow();
        _spool.Flush();
        Assert.Equal(3, _spool.Blocks.Count);
        Assert.Equal(texts, _connection.List($"SELECT t FROM {_spool.Sql} ORDER BY t", rows => rows.Text(0)));
    }

    private void Fill()
    {
        for (var row = 0; row < Rows; row++)
        {
            _spool.Add((long)row).Add(Whole(row)).Add(Real(row));
            if (row % 3 == 0 && row % 2 == 1) _spool.AddNull();
            else _spool.Add(row % 2 == 0);
            _spool.Add(Text(row)).EndRow();
        }

        _spool.Flush();
    }

    private static int? Whole(int row) => row % 5 == 1 ? null : -row;

    private static double? Real(int row) => row % 2048 == 2047 ? null : row / 8.0;

    private static string? Text(int row) => row % 7 == 6 ? null : new string((char)('a' + (row % 26)), row % 15) + (row % 100 == 0 ? new string('é', 3_000) : "");
}
